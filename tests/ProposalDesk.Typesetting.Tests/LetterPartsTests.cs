namespace ProposalDesk.Typesetting.Tests;

/// <summary>Head, title, signature and foot of a letter.</summary>
public sealed class LetterPartsTests(TypesetterFixture desk)
{
    private const double Character = 156 / 28.0;
    private const double Pitch = 225.0 / 22;

    [Fact]
    public async Task The_red_mark_stands_30_millimetres_from_the_top_with_the_rules_under_it()
    {
        var pdf = await desk.PrintAsync(Documents.Letter());

        var mark = pdf.Glyphs(1).Where(glyph => glyph.Size > 30).ToList();
        Assert.Equal(Documents.Bureau, string.Concat(mark.Select(glyph => glyph.Text)));
        Assert.All(mark, glyph => Assert.Contains("NotoSerifSC-Black", glyph.Font, StringComparison.Ordinal));
        Assert.Equal(30, mark.Min(glyph => glyph.Top), 0.3);
        Assert.Equal(105, (mark.Min(glyph => glyph.Left) + mark.Max(glyph => glyph.Right)) / 2, 0.3);

        var rules = pdf.RedRules(1);
        Assert.Equal(4, rules.Count);
        Assert.All(rules, rule => Assert.Equal(170, rule.Width, 0.1));
        Assert.All(rules, rule => Assert.Equal(20, rule.Left, 0.1));
        Assert.Equal([1, 0.35, 0.35, 1], rules.Select(rule => Math.Round(rule.Height, 2)));
        Assert.InRange(rules[0].Top, 43, 48);
        Assert.Equal(277, rules[3].Top + rules[3].Height, 0.1);
        Assert.Empty(pdf.Pages.Count > 1 ? pdf.RedRules(2) : []);
    }

    [Fact]
    public async Task Number_class_and_disclosure_stand_flush_right_under_the_rule()
    {
        var pdf = await desk.PrintAsync(Documents.Letter());

        var number = pdf.LineWith(1, "青数发〔2021〕12号");
        Assert.Equal(184, number.Right, 0.6);
        var rule = pdf.RedRules(1)[1];
        Assert.Equal(14 * 25.4 / 72, number.Baseline - (0.85 * 16 * 25.4 / 72) - rule.Top - rule.Height, 0.2);
        Assert.Equal(Pitch, pdf.LineWith(1, "A类").Baseline - number.Baseline, 0.1);
        Assert.Equal(2 * Pitch, pdf.LineWith(1, "主动公开").Baseline - number.Baseline, 0.1);
    }

    [Fact]
    public async Task The_title_stands_two_lines_lower_and_the_salutation_one_line_under_it()
    {
        var pdf = await desk.PrintAsync(Documents.Letter());

        var title = pdf.LineWith(1, "关于市政协四届五次会议第85号提案的答复");
        Assert.Equal(22, title.Glyphs[0].Size, 0.01);
        Assert.Equal(106, (title.Left + title.Right) / 2, 0.3);
        Assert.InRange((title.Baseline - pdf.LineWith(1, "主动公开").Baseline) / Pitch, 2.5, 3.2);
        var salutation = pdf.LineWith(1, "林若溪委员：");
        Assert.Equal(28, salutation.Left, 0.1);
        Assert.InRange((salutation.Baseline - title.Baseline) / Pitch, 1.8, 2.05);
    }

    [Fact]
    public async Task A_long_title_is_balanced_over_lines_and_tears_no_number()
    {
        var pdf = await desk.PrintAsync(Documents.Letter() with
        {
            Title = "关于市政协四届五次会议第85号提案（含第92号、第103号提案）有关公共数据开放利用事项的再次答复",
        });

        var lines = pdf.Lines(1).Where(line => Math.Abs(line.Glyphs[0].Size - 22) < 0.1).ToList();
        Assert.InRange(lines.Count, 3, 4);
        Assert.All(lines, line => Assert.True(line.Right - line.Left < 156.5));
        Assert.All(lines, line => Assert.DoesNotMatch("^[号）、，的0-9]|[第（]$", line.Text));
        Assert.True(lines.Max(line => line.Text.Length) - lines.Min(line => line.Text.Length) <= 8);
    }

    [Fact]
    public async Task Headings_stand_in_hei_kai_and_fang()
    {
        var pdf = await desk.PrintAsync(Documents.Letter(
            new Heading(1, "一、关于“统一标准”的建议"), new Heading(2, "（一）已经完成的工作"), new Heading(3, "1.目录编制"), new Paragraph("已经完成。")));

        Assert.Contains("FandolHei", pdf.LineWith(1, "一、关于").Glyphs[0].Font, StringComparison.Ordinal);
        Assert.Contains("FandolKai", pdf.LineWith(1, "（一）已经").Glyphs[2].Font, StringComparison.Ordinal);
        Assert.Contains("FandolFang", pdf.LineWith(1, "1.目录").Glyphs[2].Font, StringComparison.Ordinal);
        Assert.All(["一、关于", "（一）已经", "1.目录"], text => Assert.Equal(28 + (2 * Character), pdf.LineWith(1, text).Left, 0.2));
    }

    [Fact]
    public async Task Under_a_seal_the_date_is_4_characters_from_the_right_and_the_name_centred_over_it()
    {
        var pdf = await desk.PrintAsync(Documents.Letter() with { Annexes = [], Marks = [] });

        var date = SignedOn(pdf);
        var name = NameAbove(pdf, date);
        Assert.Equal(184 - (4 * Character), date.Right, 0.3);
        Assert.Equal((date.Left + date.Right) / 2, (name.Left + name.Right) / 2, 0.3);
        Assert.Equal(Pitch, date.Baseline - name.Baseline, 0.1);
        var before = pdf.LineWith(pdf.Pages.Count, "感谢您的关心和支持！");
        Assert.Equal(3 * Pitch, name.Baseline - before.Baseline, 0.1);
    }

    [Fact]
    public async Task Without_a_seal_the_date_starts_2_characters_right_of_the_name()
    {
        var pdf = await desk.PrintAsync(Documents.Letter() with
        {
            HasSealSpace = false,
            BureauName = "青川市数据资源和数字经济发展管理局",
            Annexes = [],
            Marks = [],
        });

        var date = SignedOn(pdf);
        var name = NameAbove(pdf, date);
        Assert.Equal(184 - (2 * Character), name.Right, 0.3);
        Assert.Equal(2 * Character, date.Left - name.Left, 0.3);
    }

    [Fact]
    public async Task Without_a_seal_a_date_longer_than_the_name_takes_the_margin()
    {
        var pdf = await desk.PrintAsync(Documents.Letter() with { HasSealSpace = false, BureauName = "市数据局", Annexes = [], Marks = [] });

        var date = SignedOn(pdf);
        Assert.Equal(184 - (2 * Character), date.Right, 0.3);
        Assert.Equal(2 * Character, date.Left - NameAbove(pdf, date).Left, 0.3);
    }

    [Fact]
    public async Task The_signature_never_stands_alone_on_a_page()
    {
        // a line more each time, over more than a page
        for (var lines = 4; lines <= 30; lines++)
        {
            var text = string.Concat(Enumerable.Repeat(Documents.Plain, 15))[..(28 * lines)];
            var pdf = await desk.PrintAsync(Documents.Letter(new Paragraph(text)));

            var last = pdf.TextLines(pdf.Pages.Count);
            if (pdf.Pages.Count > 1)
            {
                Assert.Contains(last[0].Text[..2], Documents.Plain, StringComparison.Ordinal);
                Assert.Contains(last[1].Text[..2], Documents.Plain, StringComparison.Ordinal);
            }

            Assert.Contains(last, line => line.Text == "2021年6月3日");
            pdf.LineWith(pdf.Pages.Count, "抄送：");
        }
    }

    [Fact]
    public async Task Annexes_are_numbered_and_wrap_under_their_names()
    {
        var pdf = await desk.PrintAsync(Documents.Letter() with
        {
            Marks = [],
            Annexes = ["提案办理情况征询意见表", "青川市公共数据开放目录以及各部门承担任务和完成时限一览表和说明"],
        });

        var page = pdf.Pages.Count;
        var first = pdf.LineWith(page, "附件：1.提案办理情况征询意见表");
        var second = pdf.LineWith(page, "2.青川市公共数据");
        var wrapped = pdf.Lines(page).First(line => line.Baseline > second.Baseline + 1);
        Assert.Equal(28 + (2 * Character), first.Left, 0.2);
        Assert.Equal(first.Glyphs[3].Left, second.Left, 0.3);
        Assert.Equal(second.Glyphs[2].Left, wrapped.Left, 0.3);
    }

    [Fact]
    public async Task Copies_stand_at_the_foot_of_the_last_page_without_rules_or_issuing_line()
    {
        var pdf = await desk.PrintAsync(Documents.Letter());

        var copies = pdf.LineWith(pdf.Pages.Count, "抄送：市政府督查室、市政协提案委员会。");
        Assert.Equal(14, copies.Glyphs[0].Size, 0.01);
        Assert.InRange(copies.Baseline, 255, 262);
        Assert.DoesNotContain("印发", pdf.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_mark_too_long_for_a_line_is_condensed_and_never_broken()
    {
        var pdf = await desk.PrintAsync(Documents.Letter() with { Mark = "青川市数字经济和公共数据资源开发利用工作领导小组办公室" });

        var mark = pdf.Glyphs(1).Where(glyph => glyph.Top < 45).ToList();
        Assert.Single(mark.Select(glyph => Math.Round(glyph.Baseline, 1)).Distinct());
        Assert.True(mark.Max(glyph => glyph.Right) - mark.Min(glyph => glyph.Left) < 156.5);
    }

    [Fact]
    public async Task A_salutation_of_five_proposers_keeps_them_in_order()
    {
        var pdf = await desk.PrintAsync(Documents.Letter() with { Addressee = "林若溪、欧阳慕白、沈砚秋、司马青禾、顾怀瑾委员：" });

        Assert.Equal(28, pdf.LineWith(1, "林若溪、欧阳慕白、沈砚秋、司马青禾、顾怀瑾委员：").Left, 0.1);
    }

    [Fact]
    public async Task Only_a_draft_carries_the_draft_mark_and_keeps_the_number_s_place()
    {
        var final = await desk.PrintAsync(Documents.Letter());
        var draft = await desk.PrintAsync(Documents.Letter() with { Number = "", IsDraft = true });

        Assert.All(draft.Pages, page => Assert.Contains(page.Letters, letter => letter.Value == "稿" && letter.PointSize > 100));
        Assert.All(final.Pages, page => Assert.DoesNotContain(page.Letters, letter => letter.Value == "稿"));
        Assert.Equal(final.LineWith(1, "A类").Baseline, draft.LineWith(1, "A类").Baseline, 0.1);
        Assert.Equal(final.LineWith(1, "林若溪委员：").Baseline, draft.LineWith(1, "林若溪委员：").Baseline, 0.1);
    }

    [Fact]
    public async Task A_draft_with_hardly_anything_written_can_be_looked_at()
    {
        var pdf = await desk.PrintAsync(Documents.Letter(new Heading(1, "一、关于“统一标准”的建议"), new Paragraph("")) with
        {
            Mark = "",
            Number = "",
            Marks = [],
            Addressee = "",
            Annexes = [],
            BureauName = "",
            ContactNote = null,
            Copies = [],
            IsDraft = true,
        });
        var empty = await desk.PrintAsync(Documents.Letter() with { Title = "", Body = [], IsDraft = true });

        Assert.Contains("一、关于“统一标准”的建议", pdf.Text, StringComparison.Ordinal);
        Assert.Single(empty.Pages);
    }

    private static PrintedPdf.Line SignedOn(PrintedPdf pdf) => pdf.LineWith(pdf.Pages.Count, "2021年6月3日");

    private static PrintedPdf.Line NameAbove(PrintedPdf pdf, PrintedPdf.Line date) =>
        pdf.Lines(pdf.Pages.Count).Last(line => line.Baseline < date.Baseline - 1);
}
