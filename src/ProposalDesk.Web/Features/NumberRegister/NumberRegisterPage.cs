using ProposalDesk.Core.Documents;

namespace ProposalDesk.Web.Features.NumberRegister;

/// <summary>The registers of one year.</summary>
/// <param name="Years">Those that have one.</param>
public sealed record NumberRegisterPage(int Year, IReadOnlyList<int> Years, IReadOnlyList<NumberRegisterPage.Series> Registers)
{
    /// <param name="Lines">The latest number first.</param>
    public sealed record Series(NumberedKind Kind, IReadOnlyList<Line> Lines);

    /// <summary>A number that was drawn, or several that were not.</summary>
    /// <param name="Serial">The last it speaks of.</param>
    /// <param name="StandsOn">The document, and where it is.</param>
    /// <param name="Fate">What became of it; empty where it is in force.</param>
    public sealed record Line(int Serial, string Number, DateTime? At, string StandsOn, string? Address, string Fate);
}
