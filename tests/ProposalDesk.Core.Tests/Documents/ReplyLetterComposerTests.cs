using ProposalDesk.Core.Organisation;
using ProposalDesk.Core.Proposals;
using ProposalDesk.Core.Replies;
using ProposalDesk.Typesetting;

namespace ProposalDesk.Core.Tests.Documents;

/// <summary>What the letters say (documents.md §2).</summary>
public sealed class ReplyLetterComposerTests
{
    private static readonly Bureau _bureau = new()
    {
        Name = "某某市数据发展局",
        ShortName = "市数据局",
        LetterMark = "某某市数据发展局",
        ContactName = "周敏",
        ContactPhone = "0955-7000000",
    };

    private readonly People _people = new();

    private static ProposalReceipt.ProposerEntry Person(string name) => new(ProposerType.Person, name);

    private static ProposalReceipt.ProposerEntry Organisation(string name) => new(ProposerType.Organisation, name);

    [Fact]
    public void A_reply_to_one_member()
    {
        var letter = Letter(Draft([Person("何佳")]));

        Assert.Equal("关于市政协四届五次会议第85号提案的答复", letter.Title);
        Assert.Equal("何佳委员：", letter.Addressee);
        Assert.Equal("您提出的《关于推进政务数据共享的建议》（第85号提案）收悉，现答复如下：", Assert.IsType<Paragraph>(letter.Body[0]).Text);
        Assert.Equal(
            ["一、关于“打破部门‘各管一段’的局面”的建议", "二、关于“建立共享目录”的建议"],
            letter.Body.OfType<Heading>().Select(h => h.Text));
        Assert.Equal(["A类", "主动公开"], letter.Marks);
        Assert.Equal(["提案办理情况征询意见表"], letter.Annexes);
        Assert.Equal(["市政府督查室", "市政协提案委员会"], letter.Copies);
        Assert.Equal("联系人：周敏；联系电话：0955-7000000", letter.ContactNote);
        Assert.Contains("您", Assert.IsType<Paragraph>(letter.Body[^1]).Text, StringComparison.Ordinal);
        Assert.True(letter.IsDraft);
        Assert.Equal("", letter.Number);
    }

    [Theory]
    [InlineData("何佳、林涛、罗敏委员：", "何佳", "林涛", "罗敏")]
    [InlineData("*市总工会：", "*市总工会")]
    [InlineData("何佳委员、市总工会：", "何佳", "*市总工会")]
    [InlineData("市总工会、何佳、林涛委员：", "*市总工会", "何佳", "林涛")]
    public void All_proposers_stand_in_one_salutation(string salutation, params string[] proposers)
    {
        var letter = Letter(Draft([.. proposers.Select(p => p[0] == '*' ? Organisation(p[1..]) : Person(p))]));

        Assert.Equal(salutation.TrimStart('*'), letter.Addressee);
        Assert.StartsWith("你们提出的", Assert.IsType<Paragraph>(letter.Body[0]).Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Words_follow_the_kind()
    {
        var letter = Letter(Draft([Person("何佳")], kind: ProposalKind.DeputySuggestion), "市四届人大五次会议");

        Assert.Equal("关于市四届人大五次会议第85号建议的答复", letter.Title);
        Assert.Equal("何佳代表：", letter.Addressee);
        Assert.Equal(["建议办理情况征询意见表"], letter.Annexes);
        Assert.Contains("市人大常委会代表联络工作委员会", letter.Copies);
    }

    [Fact]
    public void An_opinion_goes_to_the_lead_unit_and_names_its_items_by_their_printed_number()
    {
        var letter = Letter(Draft([Person("何佳")], HandlingRole.Assist, ["4"]));

        Assert.Equal("关于市政协四届五次会议第85号提案的协办意见", letter.Title);
        Assert.Equal("市卫生健康委：", letter.Addressee);
        Assert.Equal("一、关于第4条“打破部门‘各管一段’的局面”的建议", letter.Body.OfType<Heading>().First().Text);
        Assert.Empty(letter.Marks);
        Assert.Empty(letter.Annexes);
    }

    [Fact]
    public void Units_that_assist_us_are_named_and_get_a_copy()
    {
        var letter = Letter(Draft([Person("何佳")], units: ["市司法局", "市公安局"]));

        Assert.Contains("经与市司法局、市公安局共同研究办理", Assert.IsType<Paragraph>(letter.Body[0]).Text, StringComparison.Ordinal);
        Assert.Equal(["市司法局", "市公安局"], letter.Copies.Skip(2));
    }

    [Fact]
    public void What_is_promised_stands_in_the_letter_once()
    {
        ReplyContent.CommitmentEntry[] promises =
        [
            new("建成共享平台", new DateOnly(2021, 8, 31), false, true),
            new("编好共享目录", new DateOnly(2021, 6, 30), false, false),
        ];
        var silent = Letter(Draft([Person("何佳")], commitments: promises));
        Assert.Equal("三、下一步工作", silent.Body.OfType<Heading>().Last().Text);
        Assert.Equal(["建成共享平台（2021年8月31日前完成）。", "编好共享目录（2021年6月30日前完成）。"], Assert.Single(silent.Body.OfType<NumberedList>()).Items);

        var written = Letter(Draft([Person("何佳")], nextSteps: "我们将建成共享平台，并在六月底前编好共享目录。", commitments: promises));
        Assert.Empty(written.Body.OfType<NumberedList>());
    }

    [Fact]
    public void The_signed_letter_carries_number_and_date_and_comes_back_from_its_frozen_form_unchanged()
    {
        var (proposal, reply) = Draft([Person("何佳")]);
        var letter = ReplyLetterComposer.Final(Matter(proposal, reply), "某数函〔2021〕12号", new DateOnly(2021, 6, 3));
        Assert.Equal(("某数函〔2021〕12号", new DateOnly(2021, 6, 3), false), (letter.Number, letter.Date, letter.IsDraft));

        var thawed = LetterJson.Read(LetterJson.Write(letter));

        Assert.Equal(letter.Body.Select(block => block.GetType()), thawed.Body.Select(block => block.GetType()));
        Assert.Equal(letter.Body.OfType<Paragraph>().Select(paragraph => paragraph.Printed), thawed.Body.OfType<Paragraph>()
            .Select(paragraph => paragraph.Printed));
        Assert.Equal(LetterJson.Write(letter), LetterJson.Write(thawed));
    }

    private ReplyLetter Letter((Proposal Proposal, Reply Reply) draft, string session = "市政协四届五次会议") =>
        ReplyLetterComposer.Draft(Matter(draft.Proposal, draft.Reply, session), _people.Today);

    private static LetterFacts Matter(Proposal proposal, Reply reply, string session = "市政协四届五次会议") =>
        new(proposal, reply, new Session { HandlingYearId = 1, Kind = proposal.Kind, Name = session }, _bureau);

    private (Proposal Proposal, Reply Reply) Draft(
        IReadOnlyList<ProposalReceipt.ProposerEntry> proposers,
        HandlingRole role = HandlingRole.Lead,
        IReadOnlyList<string>? printedNumbers = null,
        ProposalKind kind = ProposalKind.CppccProposal,
        IReadOnlyList<string>? units = null,
        string? nextSteps = null,
        IReadOnlyList<ReplyContent.CommitmentEntry>? commitments = null)
    {
        string[] headings = ["打破部门“各管一段”的局面。", "建立共享目录"];
        var receipt = new ProposalReceipt
        {
            BureauId = 1,
            SessionId = 1,
            Kind = kind,
            CaseNumber = "85",
            Authorship = AuthorshipType.Joint,
            Title = "关于推进政务数据共享的建议",
            Proposers = proposers,
            Items = [.. (printedNumbers ?? ["1", "2"]).Select((n, i) => new ProposalReceipt.ItemEntry(n, headings[i], "说明"))],
            Role = role,
            LeadUnit = role == HandlingRole.Assist ? "市卫生健康委" : null,
            OtherUnits = [.. (units ?? []).Select(u => new ProposalReceipt.UnitEntry(u, HandlingRole.Assist))],
            ReferredOn = People.FirstDay,
        };
        var proposal = Proposal.Receive(receipt, _people.Year, _people.As("clerk"));
        proposal.Assign(new Cases(_people).Plan(), _people.As("clerk"));
        proposal.Accept(_people["handler1"], _people.As("head1"));
        var answers = proposal.Items.Select(i => new ReplyContent.ItemAnswer(i.Order, "已经办好。", Adoption.Adopted, null)).ToList();
        var reply = proposal.StartReply(
            new ReplyContent(null, answers, nextSteps, null, "A", Disclosure.Public, null, commitments ?? []), _people.As("handler1"));

        return (proposal, reply);
    }
}
