namespace ProposalDesk.Core.Documents;

/// <summary>一, 二, … 十, 十一 … as headings are numbered.</summary>
public static class ChineseNumerals
{
    private const string Digits = "零一二三四五六七八九";

    /// <param name="number">1 to 99.</param>
    public static string Of(int number)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(number, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(number, 99);
        var (tens, ones) = Math.DivRem(number, 10);
        var head = tens switch
        {
            0 => "",
            1 => "十",
            _ => $"{Digits[tens]}十",
        };

        return ones == 0 ? head : $"{head}{Digits[ones]}";
    }
}
