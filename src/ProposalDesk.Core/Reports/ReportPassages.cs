using System.Globalization;
using ProposalDesk.Core.Accounts;
using ProposalDesk.Core.Calendar;
using ProposalDesk.Core.Commitments;
using ProposalDesk.Core.Consultations;
using ProposalDesk.Core.Deadlines;
using ProposalDesk.Core.Feedback;
using ProposalDesk.Core.Organisation;
using ProposalDesk.Core.Proposals;
using ProposalDesk.Core.Replies;
using static ProposalDesk.Core.Reports.ReportBlock;

namespace ProposalDesk.Core.Reports;

/// <summary>
/// The sentences that the drafts are put together from. Numbers are live fields; what they are about comes from the cases.
/// </summary>
/// <param name="isPublic">For a text that is published: only what is 主动公开 is quoted, while the figures count everything.</param>
public sealed class ReportPassages(ReportFacts facts, bool isPublic = false)
{
    private const int MeetingsTold = 30;
    private const int ThemesNamed = 5;
    private const int Named = 20;

    public string Year => facts.Year.Year.ToString(CultureInfo.InvariantCulture);

    public bool HasCommitments => Promised.Any();

    /// <summary>按照市政府办公室交办要求（…〔2021〕20号），</summary>
    public string Referral
    {
        get
        {
            var notices = facts.Cases.Select(c => c.ReferralNotice).Where(n => !string.IsNullOrWhiteSpace(n)).Distinct().ToList();
            var offices = facts.Cases.Select(c => c.ReferredBy).Where(o => o.Length > 0).Distinct().ToList();

            return offices.Count == 0
                ? "按照市政府交办要求，"
                : $"按照{string.Join("、", offices)}交办要求{(notices.Count > 0 ? $"（{string.Join("、", notices)}）" : "")}，";
        }
    }

    /// <summary>2021年我局共收到提案7件，其中主办5件，协办2件; a part of nothing is left out.</summary>
    public string Counts => facts.Kinds.Count > 1
        ? $"{Year}年我局共收到{string.Join("、", facts.Kinds.Select(k => $"{k.Label()}{Live(k, "收到件数")}件"))}。"
            + $"{string.Concat(facts.Kinds.Select(k => $"{k.Noun()}{Roles(k, ofOneKind: false)}。"))}"
        : $"{Year}年我局共收到{facts.Noun}{Live(null, "收到件数")}件{(facts.Cases.Count > 0 ? $"，{Roles(null, ofOneKind: true)}" : "")}。";

    /// <summary>内容主要涉及…等方面。</summary>
    public string ThemesClause => facts.Themes.Count == 0
        ? ""
        : $"内容主要涉及{string.Join("、", facts.Themes.Take(ThemesNamed))}{(facts.Themes.Count > 1 ? "等方面" : "方面")}。";

    public string ThemesSentence => facts.Themes.Count == 0 ? "" : $"所提内容主要围绕"
        + $"{string.Join("、", facts.Themes.Take(ThemesNamed).Select(t => $"“{t}”"))}{(facts.Themes.Count > ThemesNamed ? "等" : "")}"
        + $"{Count(Math.Min(facts.Themes.Count, ThemesNamed))}个方面。";

    public string Progress =>
        $"截至{Live(null, ReportFields.AsOf)}，已答复{facts.Noun}{Live(null, "已答复件数")}件，办复率{Live(null, "办复率")}；"
            + $"按期办结率{Live(null, "按期办结率")}{(HasMeetingRate ? $"；当面听取意见{Live(null, "面商件数")}件{MeetingRate}" : "")}。"
        + $"还没有答复或者正在重新办理{Live(null, "未答复件数")}件，其中逾期{Live(null, "逾期件数")}件。";

    /// <summary>Where all are answered, the day by which they were.</summary>
    public string Outcome
    {
        get
        {
            var whole = $"办复率{Live(null, "办复率")}，"
                + $"按期办结率{Live(null, "按期办结率")}{MeetingRate}{(HasRatings ? $"，{facts.Members}满意率{Live(null, "满意率")}" : "")}。";

            return facts.Cases.Count > 0 && facts.Cases.All(c => c.AnsweredOn is not null)
                ? $"全部件已于{facts.Cases.Max(c => c.AnsweredOn)!.Value.InWords()}前答复完毕，{whole}"
                : $"截至{Live(null, ReportFields.AsOf)}，已答复{Live(null, "已答复件数")}件，{whole}";
        }
    }

    public IReadOnlyList<string> YearlyDates =>
    [
        .. facts.Year.StatutoryDeadlines.OrderBy(d => d.DueOn).Select((d, i) => string.Create(
            CultureInfo.InvariantCulture,
            $"{i + 1}.{d.DueOn.InShort()}前，{(d.Kind == StatutoryKind.AnnualReport ? "完成全部办理工作，" : "")}向{d.RecipientNames}报送"
                + $"{d.Kind.Label()}。")),
        $"{facts.Year.StatutoryDeadlines.Count + 1}.每一件在交办确定的时限内答复{(facts.Cases.Count > 0 ? "，具体日期见附件1" : "")}；确需延期的，提前报分管领导同意并向交办单位申请。",
    ];

    public string LeadingGroup
    {
        get
        {
            var director = facts.Roster.With(DeskRole.Director).FirstOrDefault()?.Name;
            var deputies = facts.Roster.With(DeskRole.DeputyDirector).Select(d => d.Name).ToList();

            return $"成立局{facts.Noun}办理工作领导小组，主要领导{director}任组长，分管领导{string.Join("、", deputies)}任副组长，各科室负责人为成员，日常工作由办公室承担。";
        }
    }

    public IReadOnlyList<ReportBlock> Ways =>
    [
        Subheading("专人承办，领导把关"),
        Paragraph($"{LeadingGroup}每件明确承办科室、承办人和完成日期，答复经科室审核、办公室核稿和专班集体评议后签发。"),
        Subheading("全程沟通，当面协商"),
        Paragraph($"坚持办理前了解本意、办理中商量办法、办理后回访效果，通过走访、座谈、现场调研等方式当面听取{facts.Members}意见{MeetingRate}。"),
        Subheading("定期调度，跟踪落实"),
        Paragraph("对办理进度定期通报，临近时限的提醒到人；答复中的承诺列入台账，到期回头看，把落实情况告知提出人。"),
    ];

    /// <summary>By theme, one paragraph per item: the member's point, then what was done.</summary>
    public IReadOnlyList<ReportBlock> Results(string otherwise)
    {
        var answered = facts.Answered.Where(c => c.Items.Count > 0).ToList();
        if (answered.Count == 0)
        {
            return [Paragraph(otherwise)];
        }

        answered.RemoveAll(c => !MayQuote(c));
        if (answered.Count == 0)
        {
            return [Paragraph("已经送达的答复不属于主动公开，内容不在这里引用。")];
        }

        var groups = answered.GroupBy(c => (ReportFacts.ThemesOf(c) is [var first, ..] ? first : "其他")).OrderBy(g => g.Key == "其他")
            .ThenByDescending(g => g.Count()).ThenBy(g => g.Min(c => c.Id));

        return [.. groups.SelectMany(g => Joined(g.SelectMany(ReportedWork.Of)).Prepend(Subheading($"{g.Key}方面")))];
    }

    public IReadOnlyList<ReportBlock> Meetings
    {
        get
        {
            var held = facts.Cases.Where(MayQuote)
                .SelectMany(c => c.Contacts.Where(x => x.Counts && x.Mode.IsFaceToFace()).Select(x => (Case: c, Contact: x)))
                .OrderBy(x => x.Contact.HeldOn).ThenBy(x => x.Contact.Id)
                .ToList();
            // where there are too many to tell them all, the forums are what a reader wants to know of
            var told = held.Count > MeetingsTold ? held.Where(x => x.Contact.Mode == ContactMode.Forum).Take(MeetingsTold).ToList() : held;

            var count = HasMeetingRate ? $"当面听取意见{Live(null, "面商件数")}件{MeetingRate}。" : "";

            return told.Count == 0
                ? [Paragraph(count.Length > 0 ? count : "没有主办和分办的件，不统计当面听取意见的情况。")]
                : [Paragraph($"{(count.Length > 0 ? $"办理中{count}" : "")}主要有："), .. Joined(
                    told.Select(x => ReportedWork.Meeting(x.Case, x.Contact)))];
        }
    }

    public string Adoption => $"{facts.Members}所提意见建议已经答复{Live(null, "答复条数")}条，采纳和部分采纳{Live(null, "采纳条数")}条，采纳率{Live(null, "采纳率")}；"
        + $"已经落实{Live(null, "落实条数")}条，意见建议落实{Live(null, "意见建议落实率")}。";

    /// <summary>Empty where no sheet was sent; without rates where none came back.</summary>
    public string Satisfaction => !facts.Cases.Any(c => c.Sheets.Count > 0) ? ""
        : $"共发出征询意见表{Live(null, "发出意见表份数")}份，收回{Live(null, "收回意见表份数")}份，反馈率{Live(null, "反馈率")}。"
            + (HasRatings
                ? $"已评价的{facts.Members}中，满意率{Live(null, "满意率")}，满意和基本满意{Live(null, "满意和基本满意率")}；首次答复满意率{Live(null, "首次满意率")}。"
                : "");

    // Where nothing is due yet there is no rate to tell.
    public string Commitments => !HasCommitments ? "答复中没有需要跟踪的承诺事项。"
        : Promised.Any(p => p.Commitment.SettledOn is not null || p.Commitment.DueOn <= facts.Today)
            ? $"答复中作出的承诺，到期{Live(null, "到期承诺项数")}项，已经兑现{Live(null, "兑现承诺项数")}项，承诺落实率{Live(null, "承诺落实率")}。"
            : $"答复中作出的承诺现在到期{Live(null, "到期承诺项数")}项，都在按答复写明的期限推进。";

    public IReadOnlyList<string> Problems
    {
        get
        {
            var unanswered = facts.Cases.Where(c => c is { AnsweredOn: null, RoundNumber: 1 }).ToList();
            var late = facts.Cases.Where(c => c.AnsweredOn > c.DueOn).ToList();
            var again = facts.Cases.Where(c => c.RoundNumber > 1).ToList();
            var beyond = again.Where(c => c.AnsweredOn is null && c.DueOn > facts.Year.CompletionDueOn).ToList();
            var unkept = Promised.Where(p => p.Commitment.Status == CommitmentStatus.Open && p.Commitment.DueOn < facts.Today).ToList();
            string?[] found =
            [
                unanswered.Count > 0 ? $"有的件还没有答复，包括{Names(unanswered)}，需要抓紧。" : null,
                late.Count > 0 ? $"有的答复晚于办理时限，包括{Names(late)}。" : null,
                again.Count > 0 ? $"有的答复没有一次说到位，{Names(again)}经提出人评价后重新办理。" : null,
                beyond.Count > 0 ? $"{Names(beyond)}重新办理的时限晚于年度完成日期，将按期补报结果。" : null,
                facts.Cases.Where(c => c.Result == FeedbackRating.Dissatisfied)
                    .ToList() is { Count: > 0 } sad ? $"{Names(sad)}的最近一次评价为不满意，回应还不够具体。" : null,
                unkept.Count > 0 ? $"有的承诺到期还没有兑现，涉及{Names([.. unkept.Select(p => p.Case).Distinct()])}。" : null,
            ];
            var sentences = found.OfType<string>().ToList();

            return sentences.Count == 0
                ? ["从办理过程看，个别事项涉及多个部门，协调周期较长；有的答复介绍工作较多，对所提问题的回应还可以更直接。"]
                : [.. sentences.Select((s, i) => string.Create(CultureInfo.InvariantCulture, $"{i + 1}.{s}"))];
        }
    }

    public IReadOnlyList<string> NextSteps(bool isYearOver)
    {
        var due = Promised.Where(p => p.Commitment.Status == CommitmentStatus.Open && MayQuote(p.Case)).OrderBy(p => p.Commitment.DueOn)
            .Take(Named).ToList();
        List<string> steps =
        [
            .. isYearOver ? Array.Empty<string>() : [$"抓紧办理尚未答复的件，确保{facts.Year.CompletionDueOn.InShort()}前全部办结。"],
            $"对已经答复的{facts.Noun}逐件回访，听取{facts.Members}对落实情况的意见。",
            .. due.Count > 0
                ? ["跟踪尚未到期和没有兑现的承诺，包括"
                    + string.Join("；", due.Select(
                        p => $"{p.Case.NumberInWords}“{p.Commitment.Text.TrimEnd('。')}”（{p.Commitment.DueOn.InWords()}前）"))
                    + "。"]
                : Array.Empty<string>(),
            "对反复提出、涉及面广的问题，从制度和工作安排上研究办法，推动由办好一件到解决一类。",
        ];

        return [.. steps.Select((s, i) => string.Create(CultureInfo.InvariantCulture, $"{i + 1}.{s}"))];
    }

    /// <summary>Lines of one block, so that a long report stays a form one can edit.</summary>
    public static IEnumerable<ReportBlock> Joined(IEnumerable<string> lines)
    {
        var block = "";
        foreach (var line in lines)
        {
            if (block.Length > 0 && Characters.Count(block) + Characters.Count(line) >= Report.TextMaxLength)
            {
                yield return Paragraph(block);
                block = "";
            }

            block += (block.Length > 0 ? "\n" : "") + line;
        }

        if (block.Length > 0)
        {
            yield return Paragraph(block);
        }
    }

    /// <summary>Every letter of the case is 主动公开.</summary>
    public static bool IsPublic(Proposal proposal) => proposal.SentReply is not null
        && proposal.Replies.Where(r => r.Status == ReplyStatus.Sent).All(r => r.Disclosure == Disclosure.Public);

    private bool HasMeetingRate => facts.Cases.Any(c => c.Role != HandlingRole.Assist);

    // A rate of nothing would print a dash in the midst of a sentence.
    private string MeetingRate => HasMeetingRate ? $"，面商率{Live(null, "面商率")}" : "";

    private bool HasRatings => facts.Cases.Any(c => c.Sheets.Any(s => s.IsReturned));

    private IEnumerable<(Proposal Case, Commitment Commitment)> Promised => facts.Cases
        .SelectMany(c => c.Replies.SelectMany(r => r.Commitments)
            .Where(x => x.Status is not (CommitmentStatus.Draft or CommitmentStatus.Void)).Select(x => (c, x)));

    // Only what there is: no "分办0件", and no part that is the whole.
    private string Roles(ProposalKind? kind, bool ofOneKind)
    {
        var cases = facts.Cases.Where(c => kind is null || c.Kind == kind).ToList();
        var roles = cases.Select(c => c.Role).Distinct().Order().ToList();
        if (roles is [var only])
        {
            return $"{(cases.Count > 1 ? "均为" : "为")}{only.Label()}";
        }

        var parts = ofOneKind || !roles.Contains(HandlingRole.Split)
            ? roles.Select(r => $"{r.Label()}{Live(kind, $"{r.Label()}件数")}件")
            : roles.Where(r => r == HandlingRole.Assist).Select(r => $"协办{Live(kind, "协办件数")}件")
                .Prepend($"主办（含分办）{Live(kind, "主办含分办件数")}件");

        return $"{(ofOneKind ? "其中" : "中，")}{string.Join("，", parts)}";
    }

    private bool MayQuote(Proposal proposal) => !isPublic || IsPublic(proposal);

    private static string Live(ProposalKind? kind, string field) => $"{{{(kind is { } k ? $"{k.Noun()}·" : "")}{field}}}";

    private static string Names(List<Proposal> cases) =>
        string.Join("、", cases.Take(Named).Select(c => c.NumberInWords)) + (cases.Count > Named ? "等" : "");

    private static string Count(int number) => "一两三四五"[number - 1].ToString();
}
