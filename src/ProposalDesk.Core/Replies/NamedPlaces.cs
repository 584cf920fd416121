using ProposalDesk.Core.Proposals;
using ProposalDesk.Typesetting;

namespace ProposalDesk.Core.Replies;

/// <summary>Sets a paper; what no face can show is told with its case and field, not as a character alone.</summary>
public static class NamedPlaces
{
    public static Task<byte[]> RenderAsync(this ITypesetter typesetter, DocumentModel paper, Proposal proposal, CancellationToken ct) =>
        typesetter.RenderAsync(paper, PrintedPlaces.Of(proposal), proposal.NumberInWords, ct);

    /// <param name="places">Read only when a character is missing.</param>
    /// <param name="owner">What the paper belongs to, for a text that is none of the places.</param>
    public static async Task<byte[]> RenderAsync(
        this ITypesetter typesetter, DocumentModel paper, IEnumerable<PrintedPlace> places, string owner, CancellationToken ct)
    {
        try
        {
            return await typesetter.RenderAsync(paper, ct);
        }
        catch (MissingGlyphException problem)
        {
            throw new MissingGlyphException(
                problem.Characters, string.Concat(UnprintableCharacters.Sentences(places, problem.Characters, $"{owner}的《{paper.Title}》")));
        }
    }
}
