namespace ProposalDesk.Core.Notifications;

/// <summary>A message with everything a carrier needs, put together at the moment of sending.</summary>
/// <param name="Mark">The same at every attempt: whoever gets it twice can tell.</param>
/// <param name="UserName">The recipient's sign-in name.</param>
/// <param name="Address">Mail address or telephone number.</param>
/// <param name="Link">Null while no <c>PublicUrl</c> is set.</param>
public sealed record Outgoing(string Mark, string UserName, string Address, string Subject, string Text, Uri? Link);
