using ProposalDesk.Core.Organisation;
using ProposalDesk.Core.Proposals;
using ProposalDesk.Typesetting;

namespace ProposalDesk.Core.Documents;

/// <summary>
/// Names the characters of a letter that no face can show, and where each stands. Warned of while the letter is drafted and
/// reviewed; the signature is refused.
/// </summary>
public sealed class UnprintableCharacters(PrintableCharacters printable)
{
    /// <summary>A sentence for each; none where everything can be printed.</summary>
    public IReadOnlyList<string> In(LetterMatter matter, DateOnly today) => Sentences(matter, printable.Missing(ReplyLetterComposer.Draft(matter, today)));

    public static IReadOnlyList<string> Sentences(LetterMatter matter, IReadOnlyList<string> characters) => [.. characters.Select(character =>
    {
        var places = PartsOf(matter).Where(part => part.Text?.Contains(character, StringComparison.Ordinal) == true).Select(part => part.Place).Distinct().ToList();

        return $"{(places.Count > 0 ? string.Join("、", places) : "函件")}中的{MissingGlyphException.Named(character)}没有字体可以显示，{MissingGlyphException.Advice}。";
    })];

    private static IEnumerable<(string Place, string? Text)> PartsOf(LetterMatter matter)
    {
        var (proposal, reply, session, bureau, _) = matter;
        var printedNumbers = proposal.Items.ToDictionary(i => i.Order, i => i.PrintedNumber);

        return
        [
            .. proposal.Proposers.OrderBy(p => p.Order).Select(p => (PlaceOf(p, proposal.Kind), p.Name)),
            ("案由", proposal.Title),
            ("届次", session.Name),
            ("主办单位名称", proposal.LeadUnit),
            .. proposal.OtherUnits.Select(u => ($"{u.Role.Label()}单位名称", u.Name)),
            .. proposal.Items.OrderBy(i => i.Order).Select(i => ($"第{i.PrintedNumber}条意见建议的标题", i.Heading)),
            ("开头语", reply.Opening),
            ("更正的内容", reply.Correction),
            .. reply.Answers.OrderBy(a => a.ItemOrder).Select(a => ($"第{printedNumbers.GetValueOrDefault(a.ItemOrder)}条的答复", a.Text)),
            ("下一步工作", reply.NextSteps),
            ("承诺事项", string.Concat(reply.Commitments.Select(c => c.Text))),
            ("结束语", reply.Closing),
            ("本局设置", SettingsOf(bureau)),
        ];
    }

    private static string PlaceOf(Proposer proposer, ProposalKind kind) =>
        (proposer.IsFirst ? kind.FirstProposer() : kind.CoSigner()) + (proposer.Type == ProposerType.Person ? "姓名" : "名称");

    private static string SettingsOf(Bureau bureau) => string.Concat(
        bureau.Name, bureau.ReplyMark, bureau.ContactName, bureau.ContactPhone, bureau.InspectionOffice, bureau.CppccCommittee, bureau.MoreCopies, bureau.IssuingOffice);
}
