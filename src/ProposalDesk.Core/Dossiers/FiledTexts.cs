using ProposalDesk.Core.Calendar;
using ProposalDesk.Core.Commitments;
using ProposalDesk.Core.Deadlines;
using ProposalDesk.Core.Documents;
using ProposalDesk.Core.Organisation;
using ProposalDesk.Core.Proposals;
using ProposalDesk.Core.Replies;
using ProposalDesk.Core.Reviews;
using ProposalDesk.Typesetting;

namespace ProposalDesk.Core.Dossiers;

/// <summary>What is filed as text: the proposal as printed, its course, every draft with its review comments, the commitments.</summary>
internal static class FiledTexts
{
    public static PlainPaper Original(CaseRecord record)
    {
        var proposal = record.Proposal;
        var proposers = string.Join(
            "、", proposal.Proposers.OrderBy(p => p.Order).Select(p => p.Affiliation is { } unit ? $"{p.Name}（{unit}）" : p.Name));
        List<Block> body =
        [
            new Paragraph($"{proposal.NumberInWords}，{proposal.Authorship.Label()}。"
                + $"提出人：{proposers}。{(proposal.SubmittedOn is { } day ? $"提出日期：{day.InWords()}。" : "")}"),
            .. proposal.Items.Count > 0
                ? new Block[]
                {
                    new SimpleTable(["意见建议", "说明"], [.. proposal.Items.OrderBy(i => i.Order)
                        .Select(i => (IReadOnlyList<string>)[$"{i.PrintedNumber}.{i.Heading}", i.Explanation])]),
                }
                : [],
        ];
        if (!string.IsNullOrWhiteSpace(proposal.Background))
        {
            body.Add(new Heading(1, "背景材料"));
            body.Add(new Paragraph(proposal.Background));
        }

        return Paper(record, proposal.Title, proposal.ReferredOn, body);
    }

    public static PlainPaper Course(CaseRecord record, DateOnly today) => Paper(record, $"{record.Proposal.NumberInWords}交办、分派和办理经过", today,
    [
        new Paragraph($"{record.Proposal.ReferredBy}于{record.Proposal.ReferredOn.InWords()}交办"
            + $"{(record.Proposal.ReferralNotice is { } notice ? $"（{notice}）" : "")}，办理方式为{record.Proposal.Role.Label()}，"
            + $"办理时限{record.Proposal.Rounds.Single(r => r.Number == 1).DueOn.InWords()}。"),
        new SimpleTable(["时间", "经办人", "经过"],
        [
            .. record.Events.Select(e => (IReadOnlyList<string>)
            [
                e.At.InWords(), e.Who, Characters.Ended(e.Text) + (e.ReasonInWords is { } reason ? Characters.Ended(reason) : ""),
            ]),
        ]),
    ]);

    /// <summary>One version of a draft, and what its reviewers said of it.</summary>
    public static PlainPaper Version(CaseRecord record, Reply reply, ReplyVersion version)
    {
        var content = ReplyContentJson.Read(version.ContentJson);
        List<Block> body = [new Paragraph($"{version.SavedBy}{version.SavedAt.InWords()}{(version.IsSubmitted ? "提交审核" : "保存")}。")];
        body.AddRange(LetterText.Blocks(content.Opening));
        foreach (var answer in content.Answers)
        {
            var item = record.Proposal.Items.FirstOrDefault(i => i.Order == answer.ItemOrder);
            body.Add(new Heading(1, $"{ChineseNumerals.Of(answer.ItemOrder)}、{LetterText.Quoted(item?.Heading ?? "")}"));
            body.AddRange(LetterText.Blocks(answer.Text ?? "（还没有写）"));
        }

        body.AddRange(LetterText.Blocks(content.Correction));
        body.AddRange(LetterText.Blocks(content.NextSteps));
        body.AddRange(LetterText.Blocks(content.Closing));
        body.AddRange(CommentsOn(reply, version));

        return Paper(record, $"{reply.Kind.Label(reply.RoundNumber)}第{version.Number}版及审核意见", version.SavedAt.ToBeijingDate(), body);
    }

    public static PlainPaper Promises(CaseRecord record, DateOnly today) => Paper(record, $"{record.Proposal.NumberInWords}承诺事项", today,
    [
        new SimpleTable(["承诺事项", "完成时限", "类别", "文号", "落实情况"],
        [
            .. PromisesOf(record).Select(c => (IReadOnlyList<string>)
            [
                c.Promise.Text, c.Promise.DueOn.InWords(),
                string.Join("、", new[] { c.Promise.IsFunding ? "资金" : null, c.Promise.IsProject ? "项目" : null }.OfType<string>()),
                c.Number ?? "",
                c.Promise.SettledOn is { } day ? $"{c.Promise.Status.Label()}（{day.InWords()}）：{c.Promise.SettledNote}" : c.Promise.Status
                    .Label(),
            ]),
        ]),
    ]);

    public static IEnumerable<(Commitment Promise, string? Number)> PromisesOf(CaseRecord record) =>
        record.Proposal.Replies.OrderBy(r => r.Number)
            .SelectMany(r => r.Commitments.Where(c => c.Status is not (CommitmentStatus.Draft or CommitmentStatus.Void))
                .OrderBy(c => c.Order).Select(c => (c, r.DocumentNumber)));

    /// <summary>Stands in the merged dossier for a file that has no pages, such as a spreadsheet, or whose pages cannot be read.</summary>
    public static PlainPaper Elsewhere(CaseRecord record, StoredFile file) => Paper(record, "另存的材料", file.StoredAt.ToBeijingDate(),
    [
        new Paragraph(
            $"“{file.Name}”{(PrintedFile.HasPages(file.ContentType) ? "打不开，可能已经损坏或者设有密码，没有" : "不是可以直接装订的页面，不")}并入本卷。"
            + $"原件在案卷压缩包中，校验值（SHA-256）为{file.Sha256}。"),
    ]);

    private static IEnumerable<Block> CommentsOn(Reply reply, ReplyVersion version)
    {
        var steps = reply.Steps.Where(s => s.VersionNumber == version.Number && s.Verdict != ReviewVerdict.Pending)
            .OrderBy(s => s.ActedAt).ThenBy(s => s.Order).ToList();
        if (steps.Count == 0)
        {
            yield break;
        }

        yield return new Heading(1, "审核意见");
        foreach (var step in steps)
        {
            var said = step.Verdict == ReviewVerdict.Returned
                ? string.Join("；", reply.Points.Where(p => p.Pass == step.Pass && p.StepKind == step.Kind).Select(p => p.Text.TrimEnd('。')))
                : step.Minutes ?? step.Comment;
            yield return new Paragraph($"{step.Kind.Label()}，{step.ActedBy}{step.ActedAt?.InWords()}：{step.Verdict.Label()}"
                + $"{(string.IsNullOrEmpty(said) ? "" : $"，{said.TrimEnd('。')}")}。");
        }
    }

    private static PlainPaper Paper(CaseRecord record, string title, DateOnly day, IReadOnlyList<Block> body) =>
        new() { Title = title, Author = record.Bureau.Name, Date = day, Body = body };
}
