using ProposalDesk.Core.Documents;

namespace ProposalDesk.Web.Features.Numbers;

/// <summary>The registers of document numbers, year by year.</summary>
public sealed record NumbersPage(IReadOnlyList<NumbersPage.Row> Rows)
{
    /// <param name="Next">Null while no 代字 is set.</param>
    public sealed record Row(int Year, NumberedKind Kind, string? Code, int LastSerial, string? Next);
}
