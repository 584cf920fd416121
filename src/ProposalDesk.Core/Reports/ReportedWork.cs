using ProposalDesk.Core.Calendar;
using ProposalDesk.Core.Consultations;
using ProposalDesk.Core.Deadlines;
using ProposalDesk.Core.Organisation;
using ProposalDesk.Core.Proposals;

namespace ProposalDesk.Core.Reports;

/// <summary>What was done for a case, told in a report: per item, and per meeting with its member.</summary>
internal static class ReportedWork
{
    private const int Longest = 400;

    /// <summary>Each item that was answered, with what its answer says.</summary>
    public static IEnumerable<(SuggestionItem Item, string Told)> Answers(Proposal proposal)
    {
        foreach (var item in proposal.Items.OrderBy(i => i.Order))
        {
            if (proposal.SentReply?.Answers.FirstOrDefault(a => a.ItemOrder == item.Order)?.Text is { } answer
                && Told(answer) is { Length: > 0 } told)
            {
                yield return (item, told);
            }
        }
    }

    /// <summary>围绕第85号提案提出的“…”方面，…</summary>
    public static string Line(Proposal proposal, (SuggestionItem Item, string Told) answer) =>
        $"围绕{proposal.NumberInWords}提出的“{answer.Item.Heading.TrimEnd('。', '，', '；')}”方面，{answer.Told}";

    /// <summary>8月6日，在…，就第61号提案《…》与…座谈，…参加。</summary>
    public static string Meeting(Proposal proposal, Contact contact)
    {
        var place = string.IsNullOrWhiteSpace(contact.Place) ? "" : $"在{contact.Place}，";
        var people = contact.MemberPeople.Length > 0 ? contact.MemberPeople : proposal.FirstProposer.Name;
        var opinion = contact.Opinion.Length > 0 ? $"{proposal.Kind.Member()}意见：{End(Line(contact.Opinion))}" : "";
        var result = string.IsNullOrWhiteSpace(contact.Result) ? "" : $"商定：{End(Line(contact.Result))}";

        var what = $"就{proposal.NumberInWords}《{proposal.Title}》";
        var met = contact.Mode == ContactMode.Visit ? $"{what}走访{people}" : $"{what}与{people}{contact.Mode.Label()}";

        return $"{contact.HeldOn.InShort()}，{place}{met}，{contact.BureauPeople}参加。{opinion}{result}";
    }

    // Tables stay in the letter; what is long is cut after a whole sentence.
    private static string Told(string answer)
    {
        var text = Line(string.Join('\n', answer.Split('\n').Where(l => !l.TrimStart().StartsWith('|'))));
        if (Characters.Count(text) <= Longest)
        {
            return End(text);
        }

        var cut = Characters.First(text, Longest);
        var stop = cut.LastIndexOfAny(['。', '；']);

        return End(stop > 0 ? cut[..stop] : cut);
    }

    private static string Line(string text) =>
        string.Concat(text.Split('\n').Select(l => l.Trim()).Where(l => l.Length > 0).Select(l => End(l)))
        .Replace("：。", "：", StringComparison.Ordinal);

    private static string End(string text) => text.Length > 0 && !"。！？；：".Contains(text[^1], StringComparison.Ordinal) ? text + "。" : text;
}
