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

    public Light LightBy(DeadlineBasis basis, DateOnly today) => basis.LightOf(SessionId, Role, Status, DueOn, AnsweredOn, today);

    /// <summary>办理时限5月10日，已逾期8个工作日; null while it is in time, and once it was answered.</summary>
    public string? LateWords(DeadlineBasis basis, DateOnly today) =>
        AnsweredOn is null && !Status.IsFinal() && DueOn < today ? DeadlineKind.Case.InWords(DueOn, today, basis.Calendar) : null;

    /// <summary>The internal limit of whoever has it, 初稿时限4月1日已过3个工作日; null where there is none.</summary>
    public string? InsideWords(DeadlineBasis basis, DateOnly today) =>
        NextDueKind is { } kind && NextDueOn is { } due && !kind.IsOutside() ? kind.InWords(due, today, basis.Calendar) : null;

    public LightColour ColourBy(DeadlineBasis basis, DateOnly today) =>
        basis.ColourOf(SessionId, Status, DueOn, AnsweredOn, today);
}
