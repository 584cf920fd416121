using System.Globalization;
using ProposalDesk.Core.Organisation;

namespace ProposalDesk.Core.Proposals;

/// <summary>What lists filter by and rights look at: cases that are alike in it are counted together.</summary>
/// <param name="IsGrey">Answered, or no longer ours.</param>
/// <param name="Others">The ids of other sections that see it, in ascending order, with commas.</param>
public sealed record CaseSort(
    long BureauId, long SessionId, ProposalKind Kind, HandlingRole Role, ProposalStatus Status, long? SectionId, long? HandlerId,
        bool IsGrey, string Others)
{
    private readonly long[] _others = Others.Length == 0 ? []
        : [.. Others.Split(',').Select(id => long.Parse(id, CultureInfo.InvariantCulture))];

    /// <summary>The same as <see cref="ProposalAccess.VisibleTo"/> says of each of these cases; a test holds them together.</summary>
    public bool IsVisibleTo(CaseSight sight) => sight.SeesAll
        || (SectionId is { } section && sight.Sections.Contains(section))
        || (HandlerId is { } handler && sight.Users.Contains(handler))
        || _others.Any(sight.Sections.Contains);

    public bool Equals(CaseSort? other) =>
        other is not null && BureauId == other.BureauId && SessionId == other.SessionId && Kind == other.Kind && Role == other.Role
            && Status == other.Status
        && SectionId == other.SectionId && HandlerId == other.HandlerId && IsGrey == other.IsGrey
            && Others == other.Others;

    public override int GetHashCode() =>
        HashCode.Combine(SessionId, Kind, Role, Status, SectionId, HandlerId, IsGrey, Others);
}
