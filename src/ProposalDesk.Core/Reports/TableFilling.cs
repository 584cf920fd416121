using System.Globalization;
using ProposalDesk.Core.Calendar;
using ProposalDesk.Core.Commitments;
using ProposalDesk.Core.Deadlines;
using ProposalDesk.Core.Feedback;
using ProposalDesk.Core.Figures;
using ProposalDesk.Core.Organisation;
using ProposalDesk.Core.Proposals;
using ProposalDesk.Core.Supervision;

namespace ProposalDesk.Core.Reports;

/// <summary>The tables of a report, of today. A number in them opens its list, a case its page.</summary>
public sealed class TableFilling(FigureBook figures, ProgressAnalysis progress)
{
    public async Task<LiveTable> OfAsync(ReportTable kind, ReportFacts facts, CancellationToken ct) => kind switch
    {
        ReportTable.ByKind => await ByKindAsync(facts, ct),
        ReportTable.BySection => await BySectionAsync(facts, ct),
        ReportTable.Cases => Cases(facts),
        ReportTable.Commitments => Commitments(facts),
        ReportTable.Pace => await PaceAsync(facts, ct),
    };

    private async Task<LiveTable> ByKindAsync(ReportFacts facts, CancellationToken ct)
    {
        List<IReadOnlyList<LiveTable.Cell>> rows = [];
        ProposalKind?[] kinds = facts.Kinds.Count > 1 ? [.. facts.Kinds, null] : [null];
        foreach (var kind in kinds)
        {
            var scope = new FigureScope(Year: facts.Year.Year, Kind: kind);
            var table = await figures.RunAsync(scope, facts.Bureau.Id, facts.Today, ct);
            rows.Add(
            [
                new(kind?.Noun() ?? (kinds.Length > 1 ? "合计" : facts.Noun)),
                Count(table, FigureKind.Received, FigurePart.Part, scope),
                Count(table, FigureKind.Answering, FigurePart.Part, scope),
                Count(table, FigureKind.Assist, FigurePart.Part, scope),
                Count(table, FigureKind.Answered, FigurePart.Part, scope),
                Rate(table, FigureKind.Satisfied, scope),
                Rate(table, FigureKind.Implemented, scope),
                Count(table, FigureKind.Unmarked, FigurePart.Part, scope),
            ]);
        }

        return new(ReportTable.ByKind, ["类别", "收到", "主办（含分办）", "协办", "已答复", "满意率", "意见建议落实", "落实未登记（条）"], rows);
    }

    private async Task<LiveTable> BySectionAsync(ReportFacts facts, CancellationToken ct)
    {
        List<IReadOnlyList<LiveTable.Cell>> rows = [];
        foreach (var section in facts.Cases.Where(c => c.LeadSectionId is not null).GroupBy(c => c.LeadSectionId!.Value)
            .OrderBy(g => g.Key))
        {
            var scope = new FigureScope(Year: facts.Year.Year, SectionId: section.Key);
            var table = await figures.RunAsync(scope, facts.Bureau.Id, facts.Today, ct);
            rows.Add(
            [
                new(section.First().LeadSectionName ?? ""),
                Count(table, FigureKind.Received, FigurePart.Part, scope),
                Count(table, FigureKind.Answered, FigurePart.Part, scope),
                Rate(table, FigureKind.AnsweredOnTime, scope),
                Rate(table, FigureKind.FaceToFace, scope),
                Rate(table, FigureKind.Satisfied, scope),
            ]);
        }

        return new(ReportTable.BySection, ["承办科室", "承办", "已答复", "按期办结率", "面商率", "满意率"], rows);
    }

    private static LiveTable Cases(ReportFacts facts) => new(
        ReportTable.Cases,
        ["编号", "案由", "办理方式", "承办科室", "答复日期", "评价"],
        [.. facts.Cases.Select(c => (IReadOnlyList<LiveTable.Cell>)
        [
            new(c.NumberInWords, CaseAddress(c)), new(c.Title), new(c.Role.Label()), new(c.LeadSectionName ?? "尚未分派"),
            new(c.AnsweredOn?.InWords() ?? "尚未答复"), new(c.Result?.Label() ?? "—"),
        ])]);

    private static LiveTable Commitments(ReportFacts facts) => new(
        ReportTable.Commitments,
        ["编号", "承诺事项", "承办科室", "完成时限", "落实情况"],
        [.. facts.Cases
            .SelectMany(c => c.Replies.SelectMany(r => r.Commitments)
                .Where(x => x.Status is not (CommitmentStatus.Draft or CommitmentStatus.Void)).Select(x => (Case: c, Commitment: x)))
            .OrderBy(x => x.Commitment.DueOn)
            .Select(x => (IReadOnlyList<LiveTable.Cell>)
            [
                new(x.Case.NumberInWords, CaseAddress(x.Case)), new(x.Commitment.Text), new(x.Case.LeadSectionName ?? ""),
                new(x.Commitment.DueOn.InWords()),
                new(StateOf(x.Commitment, facts.Today)),
            ])]);

    private async Task<LiveTable> PaceAsync(ReportFacts facts, CancellationToken ct)
    {
        var report = await progress.RunAsync(facts.Bureau.Id, facts.Year.Year, facts.Today, ct);
        List<IReadOnlyList<LiveTable.Cell>> rows = [];
        foreach (var line in report.Sections.Append(report.Total))
        {
            var scope = new FigureScope(Year: facts.Year.Year, SectionId: line.SectionId);
            var table = await figures.RunAsync(scope, facts.Bureau.Id, facts.Today, ct);
            rows.Add(
            [
                new(line.Name),
                Count(table, FigureKind.Received, FigurePart.Part, scope),
                Count(table, FigureKind.Answered, FigurePart.Part, scope),
                Count(table, FigureKind.AnsweredOnTime, FigurePart.Part, scope),
                Count(table, FigureKind.Open, FigurePart.Part, scope),
                Count(table, FigureKind.Overdue, FigurePart.Part, scope),
                new(line.Accept.InWords),
                new(line.Draft.InWords),
                new($"{line.Returns}次"),
            ]);
        }

        return new(ReportTable.Pace, ["科室", "承办", "已答复", "按期答复", "办理中", "已逾期", "平均签收", "平均初稿", "退回修改"], rows);
    }

    private static LiveTable.Cell Count(FigureTable table, FigureKind kind, FigurePart side, FigureScope scope) =>
        new(
            N(side == FigurePart.Part ? table[kind].Part : table[kind].Whole), LiveFigure.AddressOf(kind, side, scope),
            new(kind, side == FigurePart.Part ? FieldForm.Part : FieldForm.Whole, scope));

    private static LiveTable.Cell Rate(FigureTable table, FigureKind kind, FigureScope scope) =>
        new(table[kind].Text, LiveFigure.AddressOf(kind, FigurePart.Part, scope), new(kind, FieldForm.Rate, scope));

    private static string StateOf(Commitment commitment, DateOnly today) => commitment.Status switch
    {
        CommitmentStatus.Fulfilled or CommitmentStatus.Impossible =>
            $"{commitment.Status.Label()}（{commitment.SettledOn!.Value.InWords()}）",
        _ => commitment.DueOn < today ? "到期尚未落实" : "尚未到期",
    };

    private static string CaseAddress(Proposal proposal) => string.Create(CultureInfo.InvariantCulture, $"~/proposals/{proposal.Id}");

    private static string N(int number) => number.ToString(CultureInfo.InvariantCulture);
}
