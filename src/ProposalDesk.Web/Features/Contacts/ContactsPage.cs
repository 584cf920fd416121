using ProposalDesk.Core.Consultations;
using ProposalDesk.Core.Organisation;

namespace ProposalDesk.Web.Features.Contacts;

/// <summary>The contacts of a case, and what the round still asks for.</summary>
/// <param name="Missing">What the consultation gate still misses, as sentences.</param>
/// <param name="SuggestedProposers">The one the gate asks for; nobody where these are several.</param>
/// <param name="Suggested">The phase that is missing, or fits where the case stands.</param>
public sealed record ContactsPage(
    long ProposalId,
    string NumberInWords,
    string Title,
    ProposalKind Kind,
    long Version,
    int RoundNumber,
    DateOnly ReferredOn,
    IReadOnlyList<ContactsPage.Person> Proposers,
    IReadOnlyList<ContactsPage.Row> Contacts,
    IReadOnlyList<string> Missing,
    IReadOnlyList<int> SuggestedProposers,
    ContactPhase Suggested)
{
    public sealed record Person(int Order, string Name);

    public sealed record Row(
        long Id, int Number, int RoundNumber, string What, DateOnly HeldOn, string MemberPeople, string Opinion, string? StruckOutReason,
        IReadOnlyList<File> Files);

    public sealed record File(Guid PublicId, string Name);
}
