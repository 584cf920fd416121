using ProposalDesk.Core.Documents;
using ProposalDesk.Core.Replies;
using ProposalDesk.Typesetting;

namespace ProposalDesk.Core.Tests.Documents;

/// <summary>What word processors copy: a list's lines, marker, tab, text, stay a list; only real tables become tables.</summary>
public sealed class PastedListTests
{
    private static readonly string[] _bullets =
    [
        "•", "·", "‧", "・", "●", "○", "◦", "■", "□", "▪", "◆", "◇", "★", "☆", "►", "▶", "➢", "→", "※", "-", "–", "—", "*", "§", "Ø", "ü",
        "o", "n", "l", "u", "v", "q", "\uF0B7", "\uF0A7", "\uF0D8", "\uF0FC",
    ];

    // what counts, from 1 on
    private static readonly Func<int, string>[] _numbers =
    [
        n => $"{n}.", n => $"{n}．", n => $"{n}、", n => $"{n})", n => $"{n}）", n => $"（{n}）", n => $"({n})", n => $"{n}", n => $"1.{n}",
        n => $"2.{n}.", n => $"第{n}条",
        n => char.ConvertFromUtf32(0x245F + n), n => char.ConvertFromUtf32(0x2473 + n), n => char.ConvertFromUtf32(0x2775 + n),
        n => $"{ChineseNumerals.Of(n)}、", n => $"（{ChineseNumerals.Of(n)}）", n => $"({ChineseNumerals.Of(n)})",
        n => $"第{ChineseNumerals.Of(n)}条",
        n => $"{(char)('a' + n - 1)})", n => $"{(char)('a' + n - 1)}.", n => $"{(char)('A' + n - 1)}.", n => $"（{(char)('a' + n - 1)}）",
        n => $"{new string('i', Math.Min(n, 3))}.", n => $"{new string('I', Math.Min(n, 3))}、",
    ];

    public static TheoryData<string> Lists =>
    [
        .. _bullets.Select(bullet => $"{bullet}\t建立平台\n{bullet}\t编制目录\n{bullet}\t制定标准"),
        .. _numbers.Select(number => $"{number(1)}\t建立平台\n{number(2)}\t编制目录\n{number(3)}\t制定标准"),
    ];

    [Theory]
    [MemberData(nameof(Lists))]
    public void Bullets_and_numbers_before_a_tab_make_no_table(string pasted)
    {
        foreach (var text in new[] { pasted, $"安排如下：\n{pasted}\n到此为止。", pasted.Replace("\t", " \t", StringComparison.Ordinal),
            pasted.Replace("\t", "\t\t", StringComparison.Ordinal), $"\t{pasted.Replace("\n", "\n\t", StringComparison.Ordinal)}",
            pasted.Replace("\n", "\r\n", StringComparison.Ordinal) })
        {
            var tidy = PastedText.Tidy(text)!;
            var blocks = LetterText.Blocks(tidy);

            Assert.DoesNotContain('|', tidy);
            Assert.DoesNotContain('\t', tidy);
            Assert.DoesNotContain(blocks, block => block is SimpleTable);
            Assert.Equal(pasted.Count(c => c == '\n') + 1, tidy.Split('\n').Count(line => line.EndsWith("建立平台", StringComparison.Ordinal)
                || line.EndsWith("编制目录", StringComparison.Ordinal) || line.EndsWith("制定标准", StringComparison.Ordinal)));
            Assert.Equal(tidy, PastedText.Tidy(tidy));
        }
    }

    [Theory]
    [InlineData("•\t建立平台\n•\t编制目录", "• 建立平台\n• 编制目录")]
    [InlineData("\uF0B7\t建立平台\n\uF0B7\t编制目录", "• 建立平台\n• 编制目录")]
    [InlineData("①\t建立平台\n②\t编制目录", "①建立平台\n②编制目录")]
    [InlineData("（一）\t建立平台\n（二）\t编制目录", "（一）建立平台\n（二）编制目录")]
    [InlineData("1.\t建立平台\n•\t先试点\n2.\t编制目录", "1. 建立平台\n• 先试点\n2. 编制目录")]
    [InlineData("1\t建立平台\n2\t编制目录", "1. 建立平台\n2. 编制目录")]
    public void The_marker_stands_before_its_text(string pasted, string tidy) => Assert.Equal(tidy, PastedText.Tidy(pasted));

    [Fact]
    public void A_numbered_list_is_a_list_in_the_letter() =>
        Assert.Equal(
            ["建立平台", "编制目录"], Assert.IsType<NumberedList>(Assert.Single(LetterText.Blocks(PastedText.Tidy("1.\t建立平台\n2.\t编制目录")))).Items);

    [Theory]
    [InlineData("序号\t事项\n1\t建立平台\n2\t编制目录")]
    [InlineData("序号\t事项\n1.\t建立平台\n2.\t编制目录")]
    [InlineData("时间\t事项\n3.15\t动员部署\n6.30\t督促检查")]
    [InlineData("1.\t建立平台\t6月底前\n2.\t编制目录\t9月底前")]
    [InlineData("指标\t上年\t本年\n—\t5\t6\n办结率\t90%\t100%")]
    [InlineData("A类\t12件\nB类\t3件")]
    [InlineData("2020\t120件\n2021\t130件")]
    public void Rows_are_a_table_though_their_first_cell_is_a_number(string pasted)
    {
        var table = Assert.IsType<SimpleTable>(Assert.Single(LetterText.Blocks(PastedText.Tidy(pasted))));

        Assert.Equal(pasted.Split('\n').Select(line => line.Split('\t')), table.Rows.Prepend(table.Head));
    }

    [Theory]
    [InlineData("责任单位：\t市司法局\n完成时限：\t6月底前")]
    [InlineData("第一批\t2021年\n•\t建立平台\n•\t编制目录")]
    public void Words_set_apart_by_a_tab_are_no_row(string pasted) => Assert.DoesNotContain('|', PastedText.Tidy(pasted)!);

    /// <summary>Paragraphs, lists with any markers and tables in any order: as many tables come out as went in, and every word.</summary>
    [Fact]
    public void In_any_mixture_only_tables_are_tables()
    {
        var random = new Random(9704);
        for (var run = 0; run < 500; run++)
        {
            var (lines, tables) = (new List<string>(), 0);
            for (var part = 0; part < 6; part++)
            {
                lines.Add($"第{part}段说明。");
                switch (random.Next(3))
                {
                    case 0:
                        var bullet = _bullets[random.Next(_bullets.Length)];
                        lines.AddRange(Enumerable.Range(1, random.Next(1, 6)).Select(n => $"{bullet}\t事项{part}之{n}"));
                        break;
                    case 1:
                        var number = _numbers[random.Next(_numbers.Length)];
                        lines.AddRange(Enumerable.Range(1, random.Next(2, 6)).Select(n => $"{number(n)}\t事项{part}之{n}"));
                        break;
                    default:
                        var columns = random.Next(2, 5);
                        lines.AddRange(Enumerable.Range(1, random.Next(2, 6))
                            .Select(row => string.Join('\t', Enumerable.Range(1, columns).Select(column => $"格{part}之{row}之{column}"))));
                        tables++;
                        break;
                }
            }

            var text = string.Join('\n', lines);
            var tidy = PastedText.Tidy(text)!;

            Assert.Equal(tables, LetterText.Blocks(tidy).Count(block => block is SimpleTable));
            Assert.All(lines.SelectMany(line => line.Split('\t')).Where(words => words.Length > 4), words =>
                Assert.Contains(words, tidy, StringComparison.Ordinal));
        }
    }
}
