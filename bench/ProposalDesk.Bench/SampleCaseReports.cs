using System.Globalization;
using ProposalDesk.Core.Dossiers;
using ProposalDesk.Core.Feedback;
using ProposalDesk.Core.Proposals;
using ProposalDesk.Typesetting;

namespace ProposalDesk.Bench;

/// <summary>A work plan with its four annexes from the cases of a desk.</summary>
internal static class SampleCaseReports
{
    public static Report WorkPlan(IReadOnlyList<CaseRecord> records)
    {
        var (bureau, session) = (records[0].Bureau, records[0].Session);
        var plan = SampleReports.WorkPlan();
        var leads = records.Count(r => r.Proposal.Role != HandlingRole.Assist);

        return plan with
        {
            Author = bureau.Name,
            Mark = bureau.Name + "文件",
            Number = "云数发〔2021〕6号",
            BureauName = bureau.Name,
            IssuingOffice = bureau.Name + "办公室",
            Body =
            [
                .. plan.Body.Select(block => block is Paragraph { Figures.Count: > 0 } counts
                    ? counts with { Figures = [new("共收到", N(records.Count)), new("主办", N(leads)), new("协办", N(records.Count - leads))] }
                    : block),
            ],
            Annexes =
            [
                new Annex("2021年度政协提案办理任务分解表", [Breakdown(records)], IsLandscape: true),
                plan.Annexes[1],
                new Annex($"{session.Name}委员提案办理情况征询意见表", [])
                {
                    Form = plan.Annexes[2].Form! with { Note = $"注：此表由承办单位经征询委员意见填写后，送达{bureau.InspectionOffice}。" },
                },
                new Annex("需办理的政协提案内容", [.. records.SelectMany(AsPrinted)]),
            ],
        };
    }

    private static SimpleTable Breakdown(IReadOnlyList<CaseRecord> records) => new(
        ["序号", "提案号", "案由", "提案人", "办理方式", "责任领导", "承办科室", "协办科室", "承办人", "完成时限"],
        [.. records.Select((r, i) => (IReadOnlyList<string>)
        [
            N(i + 1), r.Proposal.CaseNumber, r.Proposal.Title, ProposersOf(r.Proposal), r.Proposal.Role.Label(), r.Proposal.Replies.Select(reply => reply.SignedBy).FirstOrDefault() ?? "",
            r.Proposal.LeadSectionName ?? "", "", r.Proposal.HandlerName ?? "", string.Create(CultureInfo.InvariantCulture, $"{r.Proposal.DueOn.Year}年{r.Proposal.DueOn.Month}月{r.Proposal.DueOn.Day}日"),
        ])]);

    private static IEnumerable<Block> AsPrinted(CaseRecord record)
    {
        var proposal = record.Proposal;
        yield return new Heading(1, proposal.NumberInWords);
        yield return new Paragraph($"提案类型：{proposal.Authorship.Label()}\n案由：{proposal.Title}\n提案人：{ProposersOf(proposal)}");
        if (proposal.Items.Count > 0)
        {
            yield return new SimpleTable(["意见建议", "说明"], [.. proposal.Items.OrderBy(i => i.Order).Select(i => (IReadOnlyList<string>)[$"{i.PrintedNumber}.{i.Heading}", i.Explanation])]);
        }

        if (!string.IsNullOrWhiteSpace(proposal.Background))
        {
            yield return new Paragraph($"背景材料：{proposal.Background}");
        }
    }

    private static string ProposersOf(Proposal proposal) => string.Join("、", proposal.Proposers.OrderBy(p => p.Order).Select(p => p.Name));

    private static string N(int n) => n.ToString(CultureInfo.InvariantCulture);
}
