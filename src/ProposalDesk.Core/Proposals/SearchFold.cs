using System.Text;
using ProposalDesk.Core.Documents;

namespace ProposalDesk.Core.Proposals;

/// <summary>Makes texts comparable the way people type them: full and half width, case and blanks do not matter.</summary>
public static class SearchFold
{
    // Half a character or a code point that is none cannot be normalised.
    public static string Fold(string text) => IncomingText.Of(text).Normalize(NormalizationForm.FormKC).ToLowerInvariant().Trim();
}
