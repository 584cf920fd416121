using ProposalDesk.Core.Proposals;
using ProposalDesk.Typesetting;

namespace ProposalDesk.Core.Replies;

/// <summary>
/// Names the characters that no face can show, and where each stands. Warned of where a case is registered and where a letter
/// or report is drafted and reviewed; the signature is refused.
/// </summary>
public sealed class UnprintableCharacters(PrintableCharacters printable)
{
    /// <summary>A sentence for each; none where everything can be printed.</summary>
    public IReadOnlyList<string> In(LetterFacts facts, DateOnly today) =>
        Sentences(PrintedPlaces.Of(facts), printable.Missing(ReplyLetterComposer.Draft(facts, today)), "函件");

    /// <summary>Of what is registered of a case.</summary>
    public IReadOnlyList<string> In(Proposal proposal) => In([.. PrintedPlaces.OfRegistration(proposal)]);

    public IReadOnlyList<string> In(IReadOnlyList<PrintedPlace> places) =>
        Sentences(places, printable.Missing(places.Select(p => p.Text)), "");

    public IReadOnlyList<string> In(DocumentModel paper, IEnumerable<PrintedPlace> places) =>
        Sentences(places, printable.Missing(paper), $"《{paper.Title}》");

    /// <param name="elsewhere">What to name where none of the places has the character.</param>
    public static IReadOnlyList<string> Sentences(IEnumerable<PrintedPlace> places, IReadOnlyList<string> characters, string elsewhere)
    {
        if (characters.Count == 0)
        {
            return [];
        }

        var all = places.Where(p => !string.IsNullOrEmpty(p.Text)).ToList();

        return [.. characters.Select(character =>
        {
            var found = all.Where(p => p.Text!.Contains(character, StringComparison.Ordinal)).GroupBy(p => p.Owner, p => p.Name)
                .Select(names => $"{(names.Key.Length > 0 ? $"{names.Key}的" : "")}{string.Join("、", names.Distinct())}").ToList();

            return $"{(found.Count > 0 ? string.Join("，", found) : elsewhere)}中的{MissingGlyphException.Named(character)}没有字体可以显示，"
                + $"{MissingGlyphException.Advice}。";
        })];
    }
}
