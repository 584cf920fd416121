using Microsoft.EntityFrameworkCore;
using ProposalDesk.Core.Feedback;
using ProposalDesk.Core.Figures;
using ProposalDesk.Core.Organisation;
using ProposalDesk.Core.Proposals;
using ProposalDesk.Core.Supervision;
using ProposalDesk.Web.Infrastructure;

namespace ProposalDesk.Web.Features.Overview;

/// <summary>The cases of one year, counted once by everything that is asked of them and summed up for each picture.</summary>
public sealed class CaseCounts(int year, IReadOnlyList<CaseCounts.Group> all)
{
    private readonly List<Group> _ours = [.. all.Where(g => !ProposalStatuses.Gone.Contains(g.Status))];

    public int Total => _ours.Sum(g => g.Count);

    public int Open => _ours.Where(g => OpenCases.Statuses.Contains(g.Status)).Sum(g => g.Count);

    public int Late => _ours.Where(g => g.Progress == CaseProgress.Late).Sum(g => g.Count);

    /// <summary>From the counts of blocks: a picture asks for no block.</summary>
    public static CaseCounts Of(int year, IEnumerable<Group> byBlock) =>
        new(year, [.. byBlock.GroupBy(g => g with { Block = 0, Count = 0 }).Select(g => g.Key with { Count = g.Sum(x => x.Count) })]);

    /// <param name="block">Only the cases of this block.</param>
    public static async Task<IReadOnlyList<Group>> ReadAsync(
        IQueryable<Proposal> cases, CaseBlock? block, DateOnly today, CancellationToken ct) =>
        await (block is { From: var from, UpTo: var upTo } ? cases.Where(p => p.Id >= from && p.Id < upTo) : cases)
            .Select(p => new
            {
                Block = p.Id / CaseBlock.Size,
                p.Status,
                p.LeadSectionId,
                p.Result,
                p.AnswerClass,
                IsAssist = p.Role == HandlingRole.Assist,
                IsAnswered = p.AnsweredOn != null,
                IsPast = p.DueOn < today,
            })
            .GroupBy(p => p)
            .Select(g => new Group(
                g.Key.Block, g.Key.Status, g.Key.LeadSectionId, g.Key.Result, g.Key.AnswerClass, g.Key.IsAssist, g.Key.IsAnswered,
                g.Key.IsPast, g.Count()))
            .ToListAsync(ct);

    public IReadOnlyList<OverviewPage.GoneCases> Gone() =>
    [
        .. ProposalStatuses.Gone.Select(s => new OverviewPage.GoneCases(s.Label(), all.Where(g => g.Status == s)
            .Sum(g => g.Count), new CaseSelection { Year = year, Status = s }.Address())).Where(g => g.Number > 0),
    ];

    public ChartTable Stages()
    {
        ProposalStatus[] stages = [ProposalStatus.Received, ProposalStatus.TransferPending, .. TimeInStages.Stages
            .Skip(1), ProposalStatus.Closed];

        return new(
            "stages", "办到哪一步", "阶段", [new("件数", "blue")],
            [.. stages.Select(s => Row(s.Label(), new CaseSelection { Year = year, Status = s }, _ours.Where(g =>
                g.Status == s), Total, s == ProposalStatus.Closed ? "green" : null))
                .Where((row, i) => row.Cells[0].Number > 0 || stages[i] != ProposalStatus.TransferPending)],
            All(new CaseSelection { Year = year }, Total),
            Empty: "本年度还没有登记提案、建议。");
    }

    /// <param name="sections">In the order of the bureau.</param>
    public ChartTable Sections(IReadOnlyList<(long Id, string Name)> sections) => new(
        "sections", "各科室进度", "科室",
        [.. Enum.GetValues<CaseProgress>().Select(p =>
            new ChartTable.Series(p.Label(), p switch { CaseProgress.Answered => "blue", CaseProgress.OnTrack => "light", _ => "red" }))],
        [
            .. sections.Append((Id: 0L, Name: "尚未分派"))
                .Select(s => (s.Id, s.Name, Groups: _ours.Where(g => (g.SectionId ?? 0) == s.Id).ToList()))
                .Where(s => s.Groups.Count > 0)
                .Select(s => Parts(s.Name, s.Id, s.Groups)),
        ],
        Parts("合计", null, _ours),
        "占比是已答复件数占该科室全部件数的比例。");

    /// <param name="scheme">The classes of the year.</param>
    public ChartTable Classes(IReadOnlyList<AnswerClass> scheme)
    {
        var counts = _ours.Where(g => g.AnswerClass is not null).GroupBy(g => g.AnswerClass!)
            .ToDictionary(g => g.Key, g => g.Sum(x => x.Count));
        var total = counts.Values.Sum();
        var codes = scheme.Select(c => (c.Code, Name: $"{c.Code}类：{c.Text}"))
            .Concat(counts.Keys.Except(scheme.Select(c => c.Code)).Order(StringComparer.Ordinal).Select(c => (Code: c, Name: $"{c}类")));

        return new(
            "classes", "答复类别", "类别", [new("件数", "blue")],
            [.. codes.Select(
                c => Number(
                    c.Name, new CaseSelection { Year = year, AnswerClass = c.Code }, counts.GetValueOrDefault(c.Code), total, null))],
            Note: "按最近一次送达的答复函或补充答复。",
            Empty: "还没有送达的答复。");
    }

    public ChartTable Ratings()
    {
        var rated = _ours.Where(g => g.Result is not null || (g.IsAnswered && !g.IsAssist)).ToList();
        var total = rated.Sum(g => g.Count);
        (RatedAs As, FeedbackRating? Result, string Colour)[] rows =
        [
            (RatedAs.Satisfied, FeedbackRating.Satisfied, "green"),
            (RatedAs.BasicallySatisfied, FeedbackRating.BasicallySatisfied, "mint"),
            (RatedAs.Dissatisfied, FeedbackRating.Dissatisfied, "red"),
            (RatedAs.NotYet, null, "grey"),
        ];

        return new(
            "ratings", "委员、代表评价", "评价", [new("件数", "green")],
            [.. rows.Select(r =>
                Row(r.As
                    .Label(), new CaseSelection { Year = year, Rated = r.As }, rated.Where(g => g.Result == r.Result), total, r.Colour))],
            All(new CaseSelection { Year = year, Rated = RatedAs.Any }, total),
            "按件计，一件有几位提出人的，取其中最低的评价；协办件不评价。",
            "还没有送达委员、代表的答复。");
    }

    private ChartTable.Row Parts(string name, long? section, List<Group> groups)
    {
        var total = groups.Sum(g => g.Count);

        return new(
            name,
            [.. Enum.GetValues<CaseProgress>().Select(p => new ChartTable.Cell(groups.Where(g => g.Progress == p)
                .Sum(g => g.Count), new CaseSelection { Year = year, Section = section, Progress = p }.Address()))],
            OverviewWords.Share(groups.Where(g => g.Progress == CaseProgress.Answered).Sum(g => g.Count), total));
    }

    private static ChartTable.Row Row(string name, CaseSelection cut, IEnumerable<Group> groups, int total, string? colour) =>
        Number(name, cut, groups.Sum(g => g.Count), total, colour);

    private static ChartTable.Row Number(string name, CaseSelection cut, int number, int total, string? colour) =>
        new(name, [new(number, cut.Address())], OverviewWords.Share(number, total), colour);

    private static ChartTable.Row All(CaseSelection cut, int total) => new("合计", [new(total, cut.Address())]);

    /// <param name="IsPast">办理时限 has passed; late only where it is still open.</param>
    public sealed record Group(
        long Block, ProposalStatus Status, long? SectionId, FeedbackRating? Result, string? AnswerClass, bool IsAssist,
        bool IsAnswered, bool IsPast, int Count)
    {
        public CaseProgress Progress =>
            IsAnswered || Status == ProposalStatus.Closed ? CaseProgress.Answered : IsPast ? CaseProgress.Late : CaseProgress.OnTrack;
    }
}
