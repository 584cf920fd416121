using System.Text;

namespace ProposalDesk.Core.Documents;

/// <summary>
/// Hanzi that GBK kept in the private area because Unicode did not have them yet: what comes from an old system writes 䶮 as
/// U+E863, which no face shows. GB 18030 says what each is; it is turned into that where text comes in.
/// </summary>
public static class PrivateHanzi
{
    private const char First = '\uE815';
    private const char Last = '\uE864';

    // those that came into Unicode last, which the encoding below leaves where they were
    private static readonly Dictionary<char, string> _late = new()
    {
        ['\uE816'] = "𠂇",
        ['\uE817'] = "𠂉",
        ['\uE818'] = "𠃌",
        ['\uE831'] = "𡗗",
        ['\uE83B'] = "𢦏",
        ['\uE855'] = "𤇾",
        ['\uE81E'] = "龴",
        ['\uE826'] = "龵",
        ['\uE82B'] = "龶",
        ['\uE82C'] = "龷",
        ['\uE832'] = "龸",
        ['\uE843'] = "龹",
        ['\uE854'] = "龺",
        ['\uE864'] = "龻",
    };

    private static readonly Encoding _gb18030 = CodePagesEncodingProvider.Instance.GetEncoding(54936)!;

    public static string InUnicode(string text) => text.AsSpan().IndexOfAnyInRange(First, Last) < 0
        ? text
        : string.Concat(
            text.Select(c => c is < First or > Last ? c.ToString() : _late.GetValueOrDefault(c) ?? _gb18030.GetString(BytesOf(c))));

    // FE 50 to FE A0, without FE 7F
    private static byte[] BytesOf(char hanzi)
    {
        var place = 0x50 + hanzi - First;

        return [0xFE, (byte)(place < 0x7F ? place : place + 1)];
    }
}
