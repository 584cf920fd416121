namespace ProposalDesk.Web.Features.ContactData;

/// <param name="Name">Null before somebody was asked for.</param>
/// <param name="Cases">All they have written.</param>
/// <param name="Data">What an erasure would take.</param>
public sealed record MemberDataPage(
    string? Name, IReadOnlyList<MemberDataPage.Written> Cases, Core.Administration.ContactData Data)
{
    public sealed record Written(long Id, string NumberInWords, string Title);
}
