using Microsoft.EntityFrameworkCore;
using ProposalDesk.Core.Accounts;
using ProposalDesk.Core.Data;
using ProposalDesk.Core.Organisation;
using ProposalDesk.Core.Proposals;
using ProposalDesk.Core.Replies;
using ProposalDesk.Core.Reviews;
using ProposalDesk.Core.Worklist;
using ProposalDesk.Web.Features.Proposals;

namespace ProposalDesk.Web.Features.Home;

/// <summary>The first of what waits for a person, the most urgent first: rows of 待办, found along their index.</summary>
public sealed class WaitingQuery(DeskContext db)
{
    /// <param name="most">More are neither read nor counted.</param>
    public async Task<IReadOnlyList<Waiting>> RunAsync(long bureauId, Actor actor, int most, CancellationToken ct)
    {
        var first = actor.Capacities.SelectMany(h => WorkHolder.KeysOf(h), (capacity, key) => (capacity, key)).DistinctBy(x => x.key)
            .Select(x => Of(x.key, x.capacity, actor, most)).Aggregate((all, more) => all.Concat(more));
        var rows = await (
            from w in first
            join p in db.Proposals on w.ProposalId equals p.Id
            where p.BureauId == bureauId
            orderby w.DueOn, p.Id, w.Id
            select new
            {
                Facts = new CaseLine(
                    p.Id, p.CaseNumber, p.Kind, p.Role, p.Status, p.SessionId, p.LeadSectionId, p.HandlerId, p.HandlerName, p.NextDueOn,
                    p.NextDueKind, p.DueOn, p.AnsweredOn),
                p.Title,
                Item = w,
                IsInTypesetting = w.Step == ProposalStep.Send
                    && p.Replies.Any(r => r.Status == ReplyStatus.Signed && r.LetterFileId == null),
                Problem = w.Step == ProposalStep.Send
                    ? db.LetterOrders.Where(o => o.ProposalId == p.Id && o.DoneAt == null).Select(o => o.Problem).FirstOrDefault()
                    : null,
            })
            .Take(most)
            .AsNoTracking()
            .ToListAsync(ct);
        var toSign = await ToSignAsync(actor, [.. rows.Where(r => r.Item.Step == ProposalStep.Agree).Select(r => r.Facts.Id)], ct);

        return
        [
            // The same thing may wait under two capacities of one person.
            .. rows.DistinctBy(r => (r.Facts.Id, r.Item.Step, r.Item.Asked)).Select(r => r switch
            {
                { Problem: { } problem } => new Waiting(r.Facts, r.Title, r.Item, r.Item.Step, $"函件排版没有成功：{problem}", "查看"),
                { IsInTypesetting: true } =>
                    new(r.Facts, r.Title, r.Item, r.Item.Step, r.Item.Asked.Replace("待送达", "函件正在排版", StringComparison.Ordinal), "查看"),
                _ when toSign.TryGetValue(r.Facts.Id, out var kind) => new(
                    r.Facts, r.Title, r.Item, ProposalStep.Sign,
                    r.Item.Asked.Replace(kind.Label(), ReviewStepKind.Signature.Label(), StringComparison.Ordinal), "签发"),
                _ => new(r.Facts, r.Title, r.Item, r.Item.Step, r.Item.Asked, r.Item.Action),
            }),
        ];
    }

    private IQueryable<WorkItem> Of(string key, Capacity capacity, Actor actor, int most)
    {
        var today = actor.Today;
        var (own, ofCapacity) = (WorkItem.MarkOf(actor.UserId), WorkItem.MarkOf(capacity.UserId));

        return db.WorkItems
            .Where(w => w.Holder == key && w.OpenKey != null && (w.ShownFrom == null || w.ShownFrom <= today)
                && (w.NotFor == null || (!w.NotFor.Contains(own) && !w.NotFor.Contains(ofCapacity))))
            .OrderBy(w => w.DueOn).ThenBy(w => w.Id)
            .Take(most);
    }

    // Whoever holds all the steps up to the signature, by roles of their own or those of leaders they stand in for, signs at once.
    private async Task<IReadOnlyDictionary<long, ReviewStepKind>> ToSignAsync(Actor actor, List<long> inReview, CancellationToken ct)
    {
        if (inReview.Count == 0)
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

    /// <param name="What">What waits, with its time.</param>
    /// <param name="Action">What can be pressed.</param>
    public sealed record Waiting(CaseLine Facts, string Title, WorkItem Item, ProposalStep Step, string What, string Action);
}
