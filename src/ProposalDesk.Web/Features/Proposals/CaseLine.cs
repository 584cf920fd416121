using System.Linq.Expressions;
using ProposalDesk.Core.Deadlines;
using ProposalDesk.Core.Organisation;
using ProposalDesk.Core.Proposals;

namespace ProposalDesk.Web.Features.Proposals;

/// <summary>What filters, counts, lights and order look at: small enough to read for every case of a list.</summary>
public sealed record CaseLine(
    long Id,
    string CaseNumber,
    ProposalKind Kind,
    HandlingRole Role,
    ProposalStatus Status,
    long SessionId,
    long? SectionId,
    long? HandlerId,
    string? HandlerName,
    DateOnly? NextDueOn,
    DeadlineKind? NextDueKind,
    DateOnly DueOn,
    DateOnly? AnsweredOn)
{
    public static Expression<Func<Proposal, CaseLine>> Of { get; } = p => new CaseLine(
        p.Id, p.CaseNumber, p.Kind, p.Role, p.Status, p.SessionId, p.LeadSectionId, p.HandlerId, p.HandlerName, p.NextDueOn, p.NextDueKind,
            p.DueOn, p.AnsweredOn);

    public Light LightBy(DeadlineBasis basis, DateOnly today) =>
        basis.LightOf(SessionId, Status, NextDueOn, NextDueKind, DueOn, AnsweredOn, today);

    public LightColour ColourBy(DeadlineBasis basis, DateOnly today) =>
        basis.ColourOf(SessionId, Status, NextDueOn, NextDueKind, DueOn, AnsweredOn, today);
}
