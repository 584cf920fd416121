using System.Globalization;
using Microsoft.EntityFrameworkCore;
using ProposalDesk.Core.Calendar;
using ProposalDesk.Core.Commitments;
using ProposalDesk.Core.Consultations;
using ProposalDesk.Core.Data;
using ProposalDesk.Core.Documents;
using ProposalDesk.Core.Organisation;
using ProposalDesk.Core.Proposals;
using ProposalDesk.Core.Replies;

namespace ProposalDesk.Core.Reports;

/// <summary>缺几项: what a report still lacks, each with the place where it is mended. Nothing of it blocks a draft.</summary>
public sealed class ReportReadiness(DeskContext db)
{
    public async Task<IReadOnlyList<ReportGap>> RunAsync(Report report, ReportFacts facts, CancellationToken ct)
    {
        var kind = report.Kind;
        List<ReportGap> gaps = [.. ReportMark.In(report.Text()).Select(m => new ReportGap(
            $"正文里有{m}，请核实后改写或者删去", Address: string.Create(CultureInfo.InvariantCulture, $"~/reports/{report.Id}/draft")))];
        if (facts.Cases.Count == 0)
        {
            gaps.Add(new($"{facts.Year.Year}年还没有登记提案、建议", Address: "~/import"));
        }

        if (kind.IsNumbered() && !await db.NumberSeries
            .AnyAsync(s => s.BureauId == facts.Bureau.Id && s.Year == facts.Today.Year && s.Kind == NumberedKind.Report, ct))
        {
            gaps.Add(new(string.Create(CultureInfo.InvariantCulture, $"{facts.Today.Year}年还没有设置汇报材料的代字，签发前请系统管理员设置")));
        }

        if (kind is ReportKind.Summary or ReportKind.Annual && facts.Results.Count == 0
            && WorkResultSuggestions.Of(facts).Count is > 0 and var offered)
        {
            gaps.Add(new(
                string.Create(CultureInfo.InvariantCulture, $"成效库还是空的，有{offered}条记录可以选入"),
                Address: string.Create(CultureInfo.InvariantCulture, $"~/results?year={facts.Year.Year}")));
        }

        foreach (var proposal in facts.Cases)
        {
            gaps.AddRange(kind switch
            {
                ReportKind.WorkPlan => OfAssignment(proposal).Concat(OfTheme(proposal)),
                ReportKind.Bulletin => OfAssignment(proposal),
                ReportKind.Summary => OfAssignment(proposal).Concat(OfTheme(proposal))
                    .Concat(OfHandling(proposal, kind, facts.Today)).Concat(OfDisclosure(proposal)),
                _ => OfAssignment(proposal).Concat(OfTheme(proposal)).Concat(OfHandling(proposal, kind, facts.Today)),
            });
        }

        return kind is ReportKind.WorkPlan or ReportKind.Bulletin ? gaps : [.. gaps, .. await OfClassesAsync(facts, ct)];
    }

    private static IEnumerable<ReportGap> OfTheme(Proposal proposal)
    {
        if (ReportFacts.ThemesOf(proposal).Count == 0)
        {
            yield return new($"{Short(proposal)}未填板块", proposal.Id, proposal.Status.IsFinal() ? null : ProposalStep.CorrectRegistration);
        }
    }

    private static IEnumerable<ReportGap> OfAssignment(Proposal proposal)
    {
        if (proposal.LeadSectionId is null)
        {
            yield return new(
                $"{Short(proposal)}还没有分派", proposal.Id, proposal.Status == ProposalStatus.Received ? ProposalStep.Assign : null);
        }
        else if (proposal.HandlerId is null)
        {
            yield return new($"{Short(proposal)}还没有确定承办人", proposal.Id);
        }
    }

    private static IEnumerable<ReportGap> OfDisclosure(Proposal proposal)
    {
        if (!ReportWording.IsPublic(proposal)
            && proposal.Replies.Any(r => r.Status == ReplyStatus.Sent && r.Commitments.Any(c => c.Status == CommitmentStatus.Open)))
        {
            yield return new($"{Short(proposal)}的答复不属于主动公开，总结没有引用它的承诺", proposal.Id);
        }
    }

    private static IEnumerable<ReportGap> OfHandling(Proposal proposal, ReportKind kind, DateOnly today)
    {
        if (proposal.AnsweredOn is null && kind != ReportKind.MidYear)
        {
            yield return new($"{Short(proposal)}{(proposal.RoundNumber > 1 ? "正在重新办理" : "还没有答复")}，现在由{proposal.HolderText}办理", proposal.Id);
        }
        else if (proposal.AnsweredOn is null && proposal.DueOn < today)
        {
            yield return new(
                $"{Short(proposal)}已过办理时限（{proposal.DueOn.InWords()}），{(proposal.RoundNumber > 1 ? "正在重新办理" : "还没有答复")}", proposal.Id);
        }

        if (proposal.Role != HandlingRole.Assist && !proposal.Contacts.Any(c => c.Counts && c.Mode.IsFaceToFace()))
        {
            yield return new($"{Short(proposal)}没有当面沟通记录", proposal.Id,
                proposal.Status == ProposalStatus.InHandling ? ProposalStep.RecordContact : null);
        }

        if (proposal.SentReply is { } reply && proposal.Role != HandlingRole.Assist)
        {
            var unmarked = reply.Answers.Where(a => a.Adoption is null && !string.IsNullOrWhiteSpace(a.Text)).OrderBy(a => a.ItemOrder)
                .ToList();
            if (unmarked.Count > 0)
            {
                yield return new($"{Short(proposal)}有{unmarked.Count}条意见建议未填采纳情况", proposal.Id);
            }
        }

        var unsaid = proposal.Items.Count(i => i is { AnsweredOn: not null, IsImplemented: null });
        if (unsaid > 0)
        {
            yield return new($"{Short(proposal)}有{unsaid}条意见建议未登记落实与否", proposal.Id, ProposalStep.MarkImplementation);
        }

        var waiting = proposal.Sheets.Count(s => s.RoundNumber == proposal.RoundNumber && !s.IsReturned);
        if (waiting > 0)
        {
            yield return new($"{Short(proposal)}还有{waiting}份征询意见表没有收回", proposal.Id, ProposalStep.EnterPaperSheet);
        }

        var unkept = proposal.Replies.SelectMany(r => r.Commitments).Count(c => c.Status == CommitmentStatus.Open && c.DueOn < today);
        if (unkept > 0)
        {
            yield return new($"{Short(proposal)}有{unkept}项承诺到期还没有登记落实", proposal.Id);
        }
    }

    // Letters on their way, whose class is still to be chosen.
    private async Task<IReadOnlyList<ReportGap>> OfClassesAsync(ReportFacts facts, CancellationToken ct)
    {
        ReplyStatus[] open = [ReplyStatus.Draft, ReplyStatus.UnderReview, ReplyStatus.Signed, ReplyStatus.Sent];
        var ids = facts.Cases.Where(c => c.Role != HandlingRole.Assist).ToDictionary(c => c.Id);
        var keys = ids.Keys.ToList();
        var found = await db.Replies.AsNoTracking()
            .Where(r => keys.Contains(r.ProposalId) && open.Contains(r.Status) && r.AnswerClass == null && r.Kind == ReplyKind.Reply)
            .Select(r => new { r.ProposalId, r.Status })
            .ToListAsync(ct);

        return [.. found.DistinctBy(f => f.ProposalId).Select(f => new ReportGap(
            $"{Short(ids[f.ProposalId])}未填答复类别",
            f.ProposalId,
            f.Status == ReplyStatus.Draft && ids[f.ProposalId].Status == ProposalStatus.InHandling ? ProposalStep.DraftReply : null))];
    }

    private static string Short(Proposal proposal) =>
        proposal.Kind == ProposalKind.DeputySuggestion ? proposal.NumberInWords : ProposalKindWords.NumberInWords(proposal.CaseNumber);
}
