using System.Text;

namespace ProposalDesk.Core.Proposals;

/// <summary>Makes texts comparable the way people type them: full and half width, case and blanks do not matter.</summary>
public static class SearchFold
{
    public static string Fold(string text) => text.Normalize(NormalizationForm.FormKC).ToLowerInvariant().Trim();
}
