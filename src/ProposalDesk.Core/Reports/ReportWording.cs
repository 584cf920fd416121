using System.Globalization;
using ProposalDesk.Core.Calendar;
using ProposalDesk.Core.Consultations;
using ProposalDesk.Core.Organisation;
using ProposalDesk.Core.Proposals;
using ProposalDesk.Core.Replies;
using static ProposalDesk.Core.Reports.ReportBlock;

namespace ProposalDesk.Core.Reports;

/// <summary>The longer words of <see cref="ReportSentences"/>: lists of cases, of themes, of meetings.</summary>
public static class ReportWording
{
    private const int MeetingsTold = 30;
    private const int ThemesNamed = 5;

    /// <summary>A live figure, of one kind or of all: {提案·收到件数}.</summary>
    public static string Live(string field, ProposalKind? kind = null) => $"{{{(kind is { } k ? $"{k.Noun()}·" : "")}{field}}}";

    /// <summary>2021年我局共收到提案7件，其中主办5件，协办2件; a part of nothing is left out.</summary>
    public static string Counts(ReportEvidence of) => of.Facts.Kinds.Count > 1
        ? $"{of.Year}年我局共收到{string.Join("、", of.Facts.Kinds.Select(k => $"{k.Label()}{Live("收到件数", k)}件"))}。"
            + string.Concat(of.Facts.Kinds.Select(k => $"{k.Noun()}{Roles(of, k)}。"))
        : $"{of.Year}年我局共收到{of.Noun}{Live("收到件数")}件，{Roles(of, null)}。";

    /// <summary>内容主要涉及…等方面。</summary>
    public static string ThemesClause(ReportEvidence of) =>
        $"内容主要涉及{string.Join("、", of.Facts.Themes.Take(ThemesNamed))}{(of.Facts.Themes.Count > 1 ? "等方面" : "方面")}。";

    public static string ThemesSentence(ReportEvidence of) =>
        $"所提内容主要围绕{string.Join("、", of.Facts.Themes.Take(ThemesNamed).Select(t => $"“{t}”"))}"
            + (of.Facts.Themes.Count > ThemesNamed ? "等方面。" : $"{"一两三四五"[of.Facts.Themes.Count - 1]}个方面。");

    /// <summary>第1号提案、第2号提案: every one, never only some.</summary>
    public static string Names(IEnumerable<Proposal> cases) => string.Join("、", cases.Select(c => c.NumberInWords));

    /// <summary>The ways in which members were met, those that happened: 面商、座谈.</summary>
    public static string Modes(ReportEvidence of) => string.Join("、", of.Met.SelectMany(c => c.Contacts)
        .Where(c => c.Counts && c.Mode.IsFaceToFace()).Select(c => c.Mode).Distinct().Order().Select(m => m.Label()));

    /// <summary>The steps of the year before a signature, as its routes are set.</summary>
    public static string Review(ReportEvidence of)
    {
        var routes = of.Cases.Select(c => (c.Kind, c.Role)).Distinct().OrderBy(r => r.Kind).ThenBy(r => r.Role)
            .GroupBy(r => string.Join("、", of.Facts.Year.StepsBeforeSignature(r.Role, r.Kind).Select(s => s.Label()))).ToList();

        return routes is [var one]
            ? $"每一件的文稿经{one.Key}后签发。"
            : $"{string.Join("；", routes.Select(r => $"{Those(r)}的文稿经{r.Key}后签发"))}。";

        static string Those(IEnumerable<(ProposalKind Kind, HandlingRole Role)> some) =>
            string.Join("、", some.Select(x => $"{x.Role.Label()}{x.Kind.Noun()}"));
    }

    public static string YearlyDates(ReportEvidence of) => string.Join(
        '\n',
        of.Facts.Year.StatutoryDeadlines.OrderBy(d => d.DueOn).Select(d =>
            $"{d.DueOn.InShort()}前，{(d.Kind == StatutoryKind.AnnualReport ? "完成全部办理工作，" : "")}向{d.RecipientNames}报送{d.Kind.Label()}。"));

    /// <summary>
    /// The chosen meeting in full, then each face to face; where there are too many for a report, the forums, and that they
    /// are not all.
    /// </summary>
    public static IReadOnlyList<ReportBlock> Meetings(ReportEvidence of)
    {
        var chosen = WorkResultWording.Meeting(of);
        var held = MeetingsOf(of).Where(x => WorkResultSuggestions.KeyOf(x.Contact) != chosen?.SourceKey).ToList();
        var forums = held.Where(x => x.Contact.Mode == ContactMode.Forum).ToList();
        var told = held.Count <= MeetingsTold ? held : [.. (forums.Count > 0 ? forums : held).Take(MeetingsTold)];
        var opening = told.Count == held.Count
            ? $"{(chosen is null ? "" : "其他")}当面听取意见的情况是："
            : string.Create(
                CultureInfo.InvariantCulture, $"{(chosen is null ? "" : "其他")}当面听取意见共{held.Count}次，这里写明其中{told.Count}次：");

        return
        [
            .. chosen is null ? [] : new[] { Paragraph(WorkResultWording.Sentence(chosen)) },
            .. held.Count == 0 ? [] : new[] { Paragraph(opening) },
            .. Joined(told.Select(x => ReportedWork.Meeting(x.Case, x.Contact))),
        ];
    }

    public static IReadOnlyList<(Proposal Case, Contact Contact)> MeetingsOf(ReportEvidence of) =>
        [.. of.Answering
            .SelectMany(c => c.Contacts.Where(x => x.Counts && x.Mode.IsFaceToFace()).Select(x => (Case: c, Contact: x)))
            .OrderBy(x => x.Contact.HeldOn).ThenBy(x => x.Contact.Id)];

    public static string Promises(ReportEvidence of, bool isPublic) =>
        string.Join("；", OpenPromises(of, isPublic).Select(p =>
            $"{p.Case.NumberInWords}“{p.Commitment.Text.TrimEnd('。')}”（{p.Commitment.DueOn.InWords()}前）"));

    public static IReadOnlyList<(Proposal Case, Commitments.Commitment Commitment)> OpenPromises(ReportEvidence of, bool isPublic) =>
        [.. of.OpenPromises.Where(p => !isPublic || IsPublic(p.Case))];

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

    /// <summary>We have answered the member, and every letter of the case is 主动公开.</summary>
    public static bool IsPublic(Proposal proposal) => proposal is { SentReply: not null, Role: not HandlingRole.Assist }
        && proposal.Replies.Where(r => r.Status == ReplyStatus.Sent).All(r => r.Disclosure == Disclosure.Public);

    // Only what there is: no "分办0件", and no part that is the whole.
    private static string Roles(ReportEvidence of, ProposalKind? kind)
    {
        var cases = of.Cases.Where(c => kind is null || c.Kind == kind).ToList();
        var roles = cases.Select(c => c.Role).Distinct().Order().ToList();
        if (roles is [var only])
        {
            return $"{(cases.Count > 1 ? "均为" : "为")}{only.Label()}";
        }

        var parts = kind is null || !roles.Contains(HandlingRole.Split)
            ? roles.Select(r => $"{r.Label()}{Live($"{r.Label()}件数", kind)}件")
            : roles.Where(r => r == HandlingRole.Assist).Select(r => $"协办{Live("协办件数", kind)}件")
                .Prepend($"主办（含分办）{Live("主办含分办件数", kind)}件");

        return $"{(kind is null ? "其中" : "中，")}{string.Join("，", parts)}";
    }
}
