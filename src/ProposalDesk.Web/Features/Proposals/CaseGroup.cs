using ProposalDesk.Core.Deadlines;
using ProposalDesk.Core.Organisation;
using ProposalDesk.Core.Proposals;

namespace ProposalDesk.Web.Features.Proposals;

/// <summary>Cases that are alike in everything a list filters by, counted by the database.</summary>
public sealed record CaseGroup(ProposalStatus Status, LightColour Light, HandlingRole Role, ProposalKind Kind, long? SectionId,
    long? HandlerId, long SessionId, int Cases)
{
    /// <param name="except">The facet whose own choice does not count, so that its other values keep their numbers.</param>
    public bool Fits(ListFilter filter, string? except) =>
        (except == "status" || Chosen(filter.Status, Status))
        && (except == "role" || Chosen(filter.Role, Role))
        && (except == "kind" || Chosen(filter.Kind, Kind))
        && (except == "session" || Chosen(filter.Session, SessionId))
        && (except == "section" || filter.Section.Count == 0 || (SectionId is { } section && filter.Section.Contains(section)))
        && (except == "handler" || filter.Handler.Count == 0 || (HandlerId is { } handler && filter.Handler.Contains(handler)))
        && (except == "light" || Chosen(filter.Light, Light));

    private static bool Chosen<T>(List<T> chosen, T value) => chosen.Count == 0 || chosen.Contains(value);
}
