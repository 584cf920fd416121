using Microsoft.EntityFrameworkCore;
using ProposalDesk.Core.Accounts;
using ProposalDesk.Core.Data;
using ProposalDesk.Core.Organisation;
using ProposalDesk.Core.Proposals;
using ProposalDesk.Core.Replies;
using ProposalDesk.Core.Reports;
using ProposalDesk.Core.Reviews;
using ProposalDesk.Core.Worklist;
using ProposalDesk.Web.Features.Proposals;

namespace ProposalDesk.Web.Features.Home;

/// <summary>The first of what waits for a person, the most urgent first: rows of 待办, found along their index.</summary>
public sealed class WaitingQuery(DeskContext db)
{
    /// <summary>
    /// More are neither read nor counted. Stands in the statement as it is: with a number known only when it is asked,
    /// PostgreSQL plans anew each time.
    /// </summary>
    private const int Most = HomePage.TodosShown + 1;

    private static readonly ModelQuery<Func<DeskContext, long, string, string, string, DateOnly, IAsyncEnumerable<Read>>> _ofHolder =
        new(() => EF.CompileAsyncQuery(
            (DeskContext db, long bureauId, string key, string own, string ofCapacity, DateOnly today) =>
            from w in db.WorkItems.AsNoTracking().AsSingleQuery()
                .Where(w => w.Holder == key && w.OpenKey != null && w.BureauId == bureauId
                    && (w.ShownFrom == null || w.ShownFrom <= today)
                    && (w.NotFor == null || (!w.NotFor.Contains(own) && !w.NotFor.Contains(ofCapacity))))
                .OrderBy(w => w.DueOn).ThenBy(w => w.Id)
                .Take(Most)
            join p in db.Proposals on w.ProposalId equals p.Id into cases
            from p in cases.DefaultIfEmpty()
            join r in db.Reports on w.ReportId equals r.Id into reports
            from r in reports.DefaultIfEmpty()
            join d in db.Set<StatutoryDeadline>() on w.StatutoryDeadlineId equals d.Id into dates
            from d in dates.DefaultIfEmpty()
            orderby w.DueOn, w.ProposalId, w.Id
            select new Read(
                w,
                p == null ? null : new CaseLine(
                    p.Id, p.CaseNumber, p.Kind, p.Role, p.Status, p.SessionId, p.LeadSectionId, p.HandlerId, p.HandlerName, p.NextDueOn,
                    p.NextDueKind, p.DueOn, p.AnsweredOn),
                p.Title,
                r == null ? null : new ReportLine(r.Id, r.Year, r.Kind),
                d == null ? null : new DateLine(d.HandlingYearId, d.Kind),
                w.Step == ProposalStep.Send && p.Replies.Any(x => x.Status == ReplyStatus.Signed && x.LetterFileId == null),
                w.Step == ProposalStep.Send
                    ? db.LetterOrders.Where(o => o.ProposalId == p.Id && o.DoneAt == null).Select(o => o.Problem).FirstOrDefault()
                    : null)));

    public async Task<IReadOnlyList<Waiting>> RunAsync(long bureauId, Actor actor, CancellationToken ct)
    {
        var all = new List<(Read Row, string? OnBehalfOf)>();
        foreach (var (key, capacity) in actor.Capacities.SelectMany(c => WorkHolder.KeysOf(c), (c, key) => (key, c)).DistinctBy(x => x.key))
        {
            var (own, ofCapacity) = (WorkItem.MarkOf(actor.UserId), WorkItem.MarkOf(capacity.UserId));
            await foreach (var read in _ofHolder.For(db)(db, bureauId, key, own, ofCapacity, actor.Today).WithCancellation(ct))
            {
                all.Add((read, capacity.UserId == actor.UserId ? null : capacity.Name));
            }
        }

        var rows = all.OrderBy(r => r.Row.Item.DueOn).ThenBy(r => r.Row.Item.ProposalId).ThenBy(r => r.Row.Item.Id).Take(Most).ToList();
        var inReview = rows.Where(r => r.Row.Item.Step == ProposalStep.Agree).Select(r => r.Row.Item.ProposalId!.Value).ToList();
        var toSign = await ToSignAsync(actor, inReview, ct);

        return
        [
            // The same thing may wait under two capacities of one person.
            .. rows
                .DistinctBy(r =>
                    (r.Row.Item.ProposalId, r.Row.Item.ReportId, r.Row.Item.StatutoryDeadlineId, r.Row.Item.Step, r.Row.Item.Asked))
                .Select(r => (Is: Waiting.Of(r.Row, r.OnBehalfOf), r.Row))
                .Select(x => x.Row switch
                {
                    { Problem: { } problem } => x.Is with { What = $"函件排版没有成功：{problem}", Action = "查看" },
                    { IsInTypesetting: true } => x.Is with { What = InPlaceOf("待送达", "函件正在排版", x.Is.What), Action = "查看" },
                    _ when x.Is.Case is { } line && toSign.TryGetValue(line.Id, out var kind) => x.Is with
                    {
                        Step = ProposalStep.Sign,
                        What = InPlaceOf(kind.Label(), ReviewStepKind.Signature.Label(), x.Is.What),
                        Action = "签发",
                    },
                    _ => x.Is,
                }),
        ];
    }

    // Whoever holds all the steps up to the signature, by roles of their own or those of leaders they stand in for, signs at once.
    private async Task<IReadOnlyDictionary<long, ReviewStepKind>> ToSignAsync(Actor actor, List<long> inReview, CancellationToken ct)
    {
        // Nobody but a leader holds a signature.
        if (inReview.Count == 0 || !actor.Capacities.Any(c => c.IsLeader))
        {
            return new Dictionary<long, ReviewStepKind>();
        }

        var steps = await db.Replies.AsNoTracking()
            .Where(r => r.Status == ReplyStatus.UnderReview && inReview.Contains(r.ProposalId))
            .SelectMany(
                r => r.Steps.Where(s => s.Pass == r.Pass && s.Verdict == ReviewVerdict.Pending), (r, s) => new { r.ProposalId, Step = s })
            .ToListAsync(ct);

        return steps.GroupBy(x => x.ProposalId, x => x.Step)
            .Select(g => (g.Key, Mine: g.OrderBy(s => s.Order).TakeWhile(s => s.CapacityOf(actor) is not null).ToList()))
            .Where(x => x.Mine.Exists(s => s.Kind == ReviewStepKind.Signature))
            .ToDictionary(x => x.Key, x => x.Mine[0].Kind);
    }

    private static string InPlaceOf(string before, string after, string what) => what.Replace(before, after, StringComparison.Ordinal);

    /// <summary>Of a case, of a report or of a yearly date.</summary>
    /// <param name="Title">Of the case.</param>
    /// <param name="What">What waits, with its time.</param>
    /// <param name="Action">What can be pressed.</param>
    /// <param name="OnBehalfOf">The leader in whose capacity it waits; null where it is the person's own.</param>
    public sealed record Waiting(
        WorkItem Item, CaseLine? Case, ReportLine? Report, DateLine? Date, string Title, ProposalStep? Step, string What, string Action,
        string? OnBehalfOf)
    {
        internal static Waiting Of(Read r, string? onBehalfOf) =>
            new(r.Item, r.Facts, r.Report, r.Date, r.Title ?? "", r.Item.Step, r.Item.Asked, r.Item.Action, onBehalfOf);
    }

    internal sealed record Read(
        WorkItem Item, CaseLine? Facts, string? Title, ReportLine? Report, DateLine? Date, bool IsInTypesetting, string? Problem);

    public sealed record ReportLine(long Id, int Year, ReportKind Kind);

    public sealed record DateLine(long YearId, StatutoryKind Kind);
}
