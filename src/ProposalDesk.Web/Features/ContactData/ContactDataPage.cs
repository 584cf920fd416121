namespace ProposalDesk.Web.Features.ContactData;

/// <param name="Years">How long the bureau keeps contact data; null for ever.</param>
/// <param name="Data">What would be erased now.</param>
public sealed record ContactDataPage(int? Years, Core.Administration.ContactData Data);
