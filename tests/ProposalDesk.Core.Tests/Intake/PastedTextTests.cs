using System.Text;
using ProposalDesk.Core.Intake.Reading;
using ProposalDesk.Core.Organisation;
using ProposalDesk.Core.Proposals;

namespace ProposalDesk.Core.Tests.Intake;

public class PastedTextTests
{
    private const string Whole = """
        第 7 号提案
        提案类型	个人提案
        案由	关于增设公共座椅的建议
        第一提案人	梁上燕	联系电话	
        提案日期	2021-01-02

        意见建议	说明
        1.先在车站旁试设。	每站两张，靠墙安放，不占盲道。
        背景材料	老人走远路时没有地方歇脚。
        """;

    public static TheoryData<string, byte[]> Encodings => new()
    {
        { "UTF-8", Encoding.UTF8.GetBytes(Whole) },
        { "UTF-8 with mark", [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(Whole)] },
        { "UTF-16 little end first", [.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes(Whole)] },
        { "UTF-16 big end first", [.. Encoding.BigEndianUnicode.Preamble, .. Encoding.BigEndianUnicode.GetBytes(Whole)] },
        { "GB18030", CodePagesEncodingProvider.Instance.GetEncoding(54936)!.GetBytes(Whole) },
    };

    [Theory]
    [MemberData(nameof(Encodings))]
    public void Every_usual_encoding_is_read(string what, byte[] content)
    {
        var proposal = Assert.Single(ProposalFileReader.Read(what, content).Proposals);

        Assert.Equal("关于增设公共座椅的建议", proposal.Title);
        Assert.Equal("老人走远路时没有地方歇脚。", proposal.Background);
        Assert.Empty(proposal.Doubts);
    }

    [Fact]
    public void A_heading_may_speak_of_a_deputys_suggestion()
    {
        var proposal = One(Whole.Replace("第 7 号提案", "第30号建议", StringComparison.Ordinal)
            .Replace("第一提案人", "领衔代表", StringComparison.Ordinal));

        Assert.Equal(("30", ProposalKind.DeputySuggestion), (proposal.CaseNumber, proposal.Kind));
        Assert.Equal([new ReadProposer(ProposerType.Person, "梁上燕", null, true)], proposal.Proposers);
    }

    [Theory]
    [InlineData("第A044号提案", "A044")]
    [InlineData("第 0877 号提案", "0877")]
    [InlineData("第８５号提案", "85")]
    public void A_case_number_is_kept_as_issued(string heading, string number) =>
        Assert.Equal(number, One(Whole.Replace("第 7 号提案", heading, StringComparison.Ordinal)).CaseNumber);

    [Theory]
    [InlineData("甲乙丙，柳城市归国华侨联合会", "甲乙丙", "柳城市归国华侨联合会")]
    [InlineData("甲乙丙,柳城市归国华侨联合会", "甲乙丙", "柳城市归国华侨联合会")]
    public void A_person_and_an_organisation_in_one_cell_are_one_proposer(string cell, string name, string affiliation)
    {
        var proposal = One(Whole.Replace("梁上燕", cell, StringComparison.Ordinal));

        Assert.Equal([new ReadProposer(ProposerType.Person, name, affiliation, true)], proposal.Proposers);
        Assert.Contains(proposal.Doubts, d => d.Field == "Proposers");
    }

    [Theory]
    [InlineData("方一,方二,方三")]
    [InlineData("方一，方二，方三")]
    [InlineData("方一、方二、方三")]
    public void Co_signers_are_parted_by_any_comma(string cell)
    {
        var proposal = One(Whole.Replace("提案日期", $"联名人\t{cell}\n提案日期", StringComparison.Ordinal));

        Assert.Equal(["梁上燕", "方一", "方二", "方三"], proposal.Proposers.Select(p => p.Name));
        Assert.Equal([true, false, false, false], proposal.Proposers.Select(p => p.IsFirst));
    }

    [Fact]
    public void Text_copied_without_its_tabs_is_understood_and_flagged()
    {
        var proposal = One("""
            第 7 号提案
            提案类型：个人提案
            案由：关于增设公共座椅的建议
            第一提案人  梁上燕  联系电话
            提案日期：2021年1月2日
            意见建议  说明
            1.先在车站旁试设。每站两张，靠墙安放，不占盲道。
            2.再向公园推开。先问附近居民的意思。
            背景材料：老人走远路时没有地方歇脚。
            """);

        Assert.Equal("关于增设公共座椅的建议", proposal.Title);
        Assert.Equal(new DateOnly(2021, 1, 2), proposal.SubmittedOn);
        Assert.Equal(
            [new ReadItem("1", "先在车站旁试设。", "每站两张，靠墙安放，不占盲道。"), new ReadItem("2", "再向公园推开。", "先问附近居民的意思。")],
            proposal.Items);
        Assert.Equal("老人走远路时没有地方歇脚。", proposal.Background);
        Assert.Contains(proposal.Doubts, d => d.Field == "Items");
    }

    [Fact]
    public void An_advertisement_inside_a_title_is_kept_and_flagged()
    {
        var proposal = One(Whole.Replace("增设公共座椅", "某某登录官网|主页增设公共座椅", StringComparison.Ordinal));

        Assert.Equal("关于某某登录官网|主页增设公共座椅的建议", proposal.Title);
        Assert.Contains(proposal.Doubts, d => d.Field == "Title");
    }

    [Fact]
    public void A_page_number_is_listed_and_does_not_cut_the_sentence()
    {
        var file = ProposalFileReader.ReadText(Whole.Replace("没有地方歇脚。", "没有地\n\n— 5 —\n\n方歇脚。", StringComparison.Ordinal));

        Assert.Equal("老人走远路时没有地方歇脚。", Assert.Single(file.Proposals).Background);
        Assert.Equal("— 5 —", Assert.Single(file.UnreadLines).Text);
    }

    [Fact]
    public void What_follows_the_proposals_as_another_annex_is_listed()
    {
        var file = ProposalFileReader.ReadText(Whole + "\n附件 5\n联系人名单\n");

        Assert.Equal("老人走远路时没有地方歇脚。", Assert.Single(file.Proposals).Background);
        Assert.Equal(["附件 5", "联系人名单"], file.UnreadLines.Select(l => l.Text));
        Assert.All(file.UnreadLines, l => Assert.False(l.BeforeProposals));
    }

    [Fact]
    public void A_row_of_the_form_that_is_not_known_is_listed()
    {
        var file = ProposalFileReader.ReadText(Whole.Replace("提案日期", "主题词\t座椅\n提案日期", StringComparison.Ordinal));

        Assert.Equal("主题词 座椅", Assert.Single(file.UnreadLines).Text);
    }

    [Fact]
    public void A_label_beside_a_known_one_that_is_not_known_is_listed()
    {
        var file = ProposalFileReader.ReadText(Whole.Replace("联系电话\t", "界别\t科技", StringComparison.Ordinal));

        Assert.Equal(["界别", "科技"], file.UnreadLines.Select(l => l.Text));
    }

    [Fact]
    public void A_paragraph_between_two_rows_belongs_to_the_item_above_and_is_flagged()
    {
        var proposal = One(Whole.Replace("背景材料", "每年检修一次。\n背景材料", StringComparison.Ordinal));

        Assert.Equal("每站两张，靠墙安放，不占盲道。\n每年检修一次。", Assert.Single(proposal.Items).Explanation);
        Assert.Equal("Items[0].Explanation", Assert.Single(proposal.Doubts).Field);
    }

    [Fact]
    public void Items_in_one_cell_are_parted_and_flagged()
    {
        var proposal = One(Whole.Replace("意见建议\t说明", "意见建议\t<p>1.先问居民。逐户走访。</p><p>2.再定地点。</p>", StringComparison.Ordinal)
            .Replace("1.先在车站旁试设。\t每站两张，靠墙安放，不占盲道。\n", "", StringComparison.Ordinal));

        Assert.Equal([new ReadItem("1", "先问居民。", "逐户走访。"), new ReadItem("2", "再定地点。", "")], proposal.Items);
        Assert.Equal(["Items", "Items"], proposal.Doubts.Select(d => d.Field));
    }

    [Fact]
    public void Bullets_in_the_background_are_no_cells()
    {
        var proposal = One(Whole + "\n•\t座椅少。\n•\t靠背矮。\n1.\t逐年增设。\n");

        Assert.Equal("老人走远路时没有地方歇脚。\n• 座椅少。\n• 靠背矮。\n1. 逐年增设。", proposal.Background);
        Assert.Single(proposal.Items);
    }

    [Fact]
    public void A_letter_and_its_mark_are_one_and_the_hanzi_of_a_name_stays()
    {
        var proposal = One(Whole.Replace("梁上燕", "Pen\u0303a\uFA1B", StringComparison.Ordinal));

        Assert.Equal("Pe\u00F1a\uFA1B", proposal.Proposers.Single().Name);
    }

    [Fact]
    public void The_number_may_stand_in_the_form()
    {
        var file = ProposalFileReader.ReadText(Whole.Replace("第 7 号提案", "提案编号\t7", StringComparison.Ordinal) + "\n"
            + Whole.Replace("第 7 号提案", "提案编号\t8", StringComparison.Ordinal));

        Assert.Equal(["7", "8"], file.Proposals.Select(p => p.CaseNumber));
        Assert.All(file.Proposals, p => Assert.Empty(p.Doubts));
    }

    [Fact]
    public void A_roster_copied_from_a_sheet_is_read()
    {
        var file = ProposalFileReader.ReadText("""
            2021年交办清单
            序号	建议号	案由	领衔代表	办理方式	备注
            1	0012	关于增设公共座椅的建议	梁上燕	会办	急
            合计	1
            """);

        var proposal = Assert.Single(file.Proposals);
        Assert.Equal(("0012", ProposalKind.DeputySuggestion, HandlingRole.Assist), (proposal.CaseNumber, proposal.Kind, proposal.Role));
        Assert.Null(proposal.SubmittedOn);
        Assert.Equal(["2021年交办清单", "“备注”一列没有读入", "合计 1"], file.UnreadLines.Select(l => l.Text));
    }

    [Fact]
    public void What_is_missing_or_impossible_is_flagged()
    {
        var proposal = One("第 7 号提案\n案由\t\n提案日期\t2021-02-30\n意见建议\t说明\n先试设。\t两张。\n");

        Assert.Equal(
            ["Background", "Items[0].PrintedNumber", "Proposers", "SubmittedOn", "Title"],
            proposal.Doubts.Select(d => d.Field).Distinct().Order(StringComparer.Ordinal));
        Assert.Null(proposal.Title);
        Assert.Null(proposal.SubmittedOn);
    }

    /// <summary>提案人 is no word for those who made a suggestion (domain.md §2).</summary>
    [Fact]
    public void Doubts_are_told_in_the_words_of_the_kind()
    {
        const string paper = "第 7 号建议\n案由\t关于公共座椅的建议\n附议代表\t梁上燕、梁上燕\n意见建议\t说明\n1.先试设。\t两张。\n";

        var asked = Assert.Single(ProposalFileReader.ReadText(paper, ProposalKind.DeputySuggestion).Proposals).Doubts;

        Assert.Contains("没有找到领衔代表，请填写。", asked.Select(d => d.Message));
        Assert.Contains("没有找到建议日期。", asked.Select(d => d.Message));
        Assert.DoesNotContain(asked, d => d.Message.Contains("提案", StringComparison.Ordinal));
        Assert.Equal(asked, One(paper).Doubts);
        Assert.Contains("没有找到第一提案人，请填写。",
            Assert.Single(ProposalFileReader.ReadText(paper, ProposalKind.CppccProposal).Proposals).Doubts.Select(d => d.Message));
    }

    private static ReadProposal One(string text) => Assert.Single(ProposalFileReader.ReadText(text).Proposals);
}
