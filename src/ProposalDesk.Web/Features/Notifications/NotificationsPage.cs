namespace ProposalDesk.Web.Features.Notifications;

/// <param name="SendsMail">The bureau has a mail server set.</param>
/// <param name="SendsSms">The bureau has a gateway set.</param>
public sealed record NotificationsPage(bool SendsMail, bool SendsSms, NotificationsForm Form);
