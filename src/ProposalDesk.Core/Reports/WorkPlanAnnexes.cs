using System.Globalization;
using ProposalDesk.Core.Calendar;
using ProposalDesk.Core.Deadlines;
using ProposalDesk.Core.Organisation;
using ProposalDesk.Core.Proposals;
using ProposalDesk.Typesetting;

namespace ProposalDesk.Core.Reports;

/// <summary>The four annexes of a work plan: task breakdown, how a reply is written, the feedback form, the cases as printed.</summary>
public static class WorkPlanAnnexes
{
    public static IReadOnlyList<Annex> Of(ReportFacts facts)
    {
        var year = facts.Year.Year.ToString(CultureInfo.InvariantCulture);

        return
        [
            new Annex($"{year}年度{facts.Nouns}办理任务分解表", [Breakdown(facts)], IsLandscape: true),
            new Annex($"{facts.Nouns}答复办文格式", ReplySpecimen(facts)),
            FormOf(facts),
            new Annex(
                $"需办理的{facts.Nouns}内容", facts.Cases.Count > 0 ? [.. facts.Cases.SelectMany(AsPrinted)] : [new Paragraph("还没有登记。")]),
        ];
    }

    private static SimpleTable Breakdown(ReportFacts facts) => new(
        ["序号", $"{(facts.Kinds.Count > 1 ? "编" : facts.Noun)}号", "案由", facts.Kinds is [ProposalKind.DeputySuggestion] ? "提出代表" : "提案人",
            "办理方式", "责任领导", "承办科室", "协办科室", "承办人", "完成时限"],
        [.. facts.Cases.Select((c, i) => (IReadOnlyList<string>)
        [
            (i + 1).ToString(CultureInfo.InvariantCulture),
            facts.Kinds.Count > 1 ? $"{c.Kind.Noun()}{c.CaseNumber}" : c.CaseNumber,
            c.Title,
            string.Join("、", c.Proposers.OrderBy(p => p.Order).Select(p => p.Name)),
            c.Role.Label(),
            facts.Roster.Find(c.KeyLeaderId ?? c.SupervisingDeputyId)?.Name ?? "",
            c.LeadSectionName ?? "",
            string.Join("、", c.Assignments.Where(a => !a.IsLead && a.IsInForce).Select(a => a.SectionName)),
            c.HandlerName ?? "",
            c.DueOn.InWords(),
        ])]);

    private static IReadOnlyList<Block> ReplySpecimen(ReportFacts facts)
    {
        var kind = facts.Kinds is [ProposalKind.DeputySuggestion] ? ProposalKind.DeputySuggestion : ProposalKind.CppccProposal;
        var classes = string.Join("；", facts.Year.AnswerClasses.OrderBy(c => c.Code).Select(c => $"{c.Code}类：{c.Text}"));

        return
        [
            new Paragraph($"答复以局名义行文并编发文字号，右上方注明答复类别和公开属性。{(classes.Length > 0 ? $"答复类别分为：{classes}。" : "")}正文按下列格式起草："),
            new Paragraph($"标题：关于{SessionOf(facts, kind)}第×号{kind.Noun()}的答复"),
            new Paragraph($"称谓：×××{kind.Member()}："),
            new Paragraph($"开头：您提出的《……》（第×号{kind.Noun()}）收悉，现答复如下："),
            new Paragraph("正文：一、关于“……”的建议。逐条对应，写明已经做的、正在做的和完成日期；不能办理的说明原因。"),
            new Paragraph($"结尾：感谢{kind.Member()}对工作的关心和支持，请填写征询意见表并退回我局。"),
            new Paragraph($"附件：{kind.Noun()}办理情况征询意见表"),
            new Paragraph($"抄送：{facts.Bureau.InspectionOffice}、{facts.Bureau.CommitteeOf(kind)}。"),
        ];
    }

    private static Annex FormOf(ReportFacts facts)
    {
        var kind = facts.Kinds is [ProposalKind.DeputySuggestion] ? ProposalKind.DeputySuggestion : ProposalKind.CppccProposal;
        var title = $"{SessionOf(facts, kind)}{kind.Member()}{kind.Noun()}办理情况征询意见表";

        return new Annex(title, [])
        {
            Form = new FeedbackForm
            {
                Title = title,
                Author = facts.Bureau.Name,
                Date = facts.Today,
                CaseNumber = "",
                HandlingUnit = "",
                MemberWord = kind.Member(),
                SignerName = "",
                Note = $"注：此表由承办单位经征询{kind.Member()}意见填写后，送达{facts.Bureau.InspectionOffice}。",
            },
        };
    }

    // The names and the words of the members, never how to reach them: what they gave as phone and address stays in the case.
    private static IEnumerable<Block> AsPrinted(Proposal proposal)
    {
        var proposers = proposal.Proposers.OrderBy(p => p.Order)
            .Select(p => p.Affiliation is { Length: > 0 } place ? $"{p.Name}（{place}）" : p.Name).ToList();
        yield return new Heading(1, proposal.NumberInWords);
        yield return new Paragraph(string.Join('\n', new[]
        {
            $"提案类型：{proposal.Authorship.Label()}{proposal.Kind.Noun()}",
            $"案由：{proposal.Title}",
            $"{proposal.Kind.FirstProposer()}：{proposers[0]}",
            proposers.Count > 1 ? $"{proposal.Kind.CoSigner()}：{string.Join("、", proposers.Skip(1))}" : "",
            proposal.SubmittedOn is { } on ? $"提出日期：{on.InWords()}" : "",
        }.Where(l => l.Length > 0)));
        if (proposal.Items.Count > 0)
        {
            yield return new SimpleTable(["意见建议", "说明"], [.. proposal.Items.OrderBy(i => i.Order)
                .Select(i => (IReadOnlyList<string>)[$"{i.PrintedNumber}.{i.Heading}", i.Explanation])])
            { Widths = [1, 2.4] };
        }

        if (!string.IsNullOrWhiteSpace(proposal.Background))
        {
            yield return new Paragraph($"背景材料：{proposal.Background}");
        }
    }

    private static string SessionOf(ReportFacts facts, ProposalKind kind) => facts.Sessions.Where(s => s.Kind == kind)
        .OrderByDescending(s => facts.Cases.Count(c => c.SessionId == s.Id)).FirstOrDefault()?.Name
        ?? (kind == ProposalKind.CppccProposal ? "市政协×届×次会议" : "市×届人大×次会议");
}
