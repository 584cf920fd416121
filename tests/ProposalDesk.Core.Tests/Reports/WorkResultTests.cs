using ProposalDesk.Core.Consultations;
using ProposalDesk.Core.Organisation;
using ProposalDesk.Core.Proposals;
using ProposalDesk.Core.Reports;

namespace ProposalDesk.Core.Tests.Reports;

/// <summary>成效库: what a result must say, who enters it, what the cases offer, and how it is told.</summary>
public class WorkResultTests
{
    private static readonly WorkResultEntry _entry = new(
        WorkResultKind.Result, "数据共享", "建立共享目录", "编制共享目录，\n接入12个部门", "汇聚数据120万条", People.FirstDay, false, false);

    private readonly People _people = new();

    [Fact]
    public void What_is_missing_is_asked_for_beside_its_field()
    {
        Assert.Equal(("kind-missing", "Kind"), RefusalOf(_entry with { Kind = null }));
        Assert.Equal(("theme-missing", "Theme"), RefusalOf(_entry with { Theme = "  " }));
        Assert.Equal(("text-missing", "Text"), RefusalOf(_entry with { Text = null }));
        Assert.Equal(("date-missing", "On"), RefusalOf(_entry with { On = null }));
        Assert.Equal(("date-ahead", "On"), RefusalOf(_entry with { On = People.FirstDay.AddDays(1) }));
        Assert.Equal(("too-long", "Figure"), RefusalOf(_entry with { Figure = new('数', WorkResult.FigureMaxLength + 1) }));
    }

    [Fact]
    public void Only_the_clerk_enters_and_changes_them()
    {
        Assert.Equal("not-your-step", Assert.Throws<RuleViolationException>(() => Enter(_entry, "handler1")).Code);
        var result = Enter(_entry);

        Assert.Equal("not-your-step", Assert.Throws<RuleViolationException>(() => result.Change(_entry, _people.As("director"))).Code);
    }

    [Fact]
    public void Only_a_meeting_that_may_be_told_is_chosen()
    {
        var meeting = _entry with { Kind = WorkResultKind.Meeting, IsChosen = true };
        Assert.Equal(("not-to-choose", "IsChosen"), RefusalOf(meeting));
        Assert.Equal(("not-to-choose", "IsChosen"), RefusalOf(meeting with { Kind = WorkResultKind.Visit, IsPublic = true }));

        Assert.True(Enter(meeting with { IsPublic = true }).IsChosen);
    }

    [Fact]
    public void Several_points_on_one_theme_are_one_paragraph_and_each_has_its_figure()
    {
        var facts = Facts() with
        {
            Results =
            [
                Enter(_entry), Enter(_entry with { Point = "统一共享标准", Text = "制定标准6项。", Figure = null }),
                Enter(_entry with { Theme = "政务服务", Point = null, Text = "上线“一件事”服务", Figure = "49项。" }),
            ],
        };

        Assert.Equal(
            ["数据共享方面", "围绕委员提出的“建立共享目录”“统一共享标准”，一是编制共享目录，接入12个部门，汇聚数据120万条。二是制定标准6项。",
                "政务服务方面", "上线“一件事”服务，49项。"],
            WorkResultWording.ByTheme(new(facts), false).Select(b => b.Text));
        Assert.Empty(WorkResultWording.ByTheme(new(facts), true));
    }

    [Fact]
    public void What_no_paragraph_holds_becomes_several()
    {
        var long1000 = new string('长', WorkResult.TextMaxLength);
        var facts = Facts() with { Results = [.. Enumerable.Range(0, 12).Select(i => Enter(_entry with { Text = long1000 }))] };
        var told = WorkResultWording.ByTheme(new(facts), false);

        Assert.All(told, b => Assert.True(b.Text.Length <= Report.TextMaxLength));
        Assert.Equal(12 * WorkResult.TextMaxLength, told.Sum(b => b.Text.Count(c => c == '长')));
    }

    [Fact]
    public void Answers_meetings_and_visits_are_offered_until_they_are_taken_and_none_is_marked()
    {
        var one = Sent();
        _people.NextDay(10);
        new Cases(_people).Contact(one, ContactPhase.After, ContactMode.Telephone);
        var offered = WorkResultSuggestions.Of(Facts(one));

        Assert.Equal(
            [
                (WorkResultKind.Result, "第85号提案的答复"), (WorkResultKind.Result, "第85号提案的答复"),
                (WorkResultKind.Meeting, "第85号提案的沟通记录"), (WorkResultKind.Visit, "第85号提案的沟通记录"),
            ],
            offered.Select(s => (s.Entry.Kind!.Value, s.Source)));
        Assert.DoesNotContain(offered, s => s.Entry.IsPublic || s.Entry.IsChosen);

        var taken = WorkResult.Enter(1, 2021, offered[0].Entry with { Theme = "数据共享" }, offered[0], _people.As("clerk"));
        var facts = Facts(one) with { Results = [taken] };
        Assert.DoesNotContain(offered[0].Key, WorkResultSuggestions.Of(facts).Select(s => s.Key));
        Assert.Equal(3, WorkResultSuggestions.Of(facts).Count);
        Assert.Equal(
            ["其他方面", "围绕委员提出的“第1条标题”，第1条的答复。", "围绕第85号提案提出的“第2条标题”方面，第2条的答复。", "数据共享方面"],
            WorkResultWording.ByTheme(new(facts), false).Select(b => b.Text).OrderBy(t => t, StringComparer.Ordinal));
    }

    [Fact]
    public void A_promise_that_was_kept_is_offered()
    {
        var cases = new Cases(_people);
        var one = cases.InHandling();
        cases.Contact(one);
        cases.Contact(one, ContactPhase.During, ContactMode.Telephone);
        cases.Submit(one, "handler1", new Core.Replies.ReplyContent.CommitmentEntry("建成共享平台", _people.Today.AddDays(30), false, false));
        cases.AgreeUpToSignature(one);
        cases.Sign(one);
        cases.Send(one);
        Assert.DoesNotContain(WorkResultSuggestions.Of(Facts(one)), s => s.Source.EndsWith("落实的承诺", StringComparison.Ordinal));

        one.FulfilCommitment(0, _people.Today, "已经上线", null, _people.As("handler1"));

        var kept = Assert.Single(
            WorkResultSuggestions.Of(Facts(one)), s => s.Source.EndsWith("落实的承诺", StringComparison.Ordinal));
        Assert.Equal(("建成共享平台，已经上线", _people.Today), (kept.Entry.Text, kept.Entry.On));
    }

    private Proposal Sent()
    {
        var cases = new Cases(_people);
        var one = cases.ReadyToSign();
        cases.Sign(one);
        cases.Send(one);

        return one;
    }

    private ReportFacts Facts(params Proposal[] all) => new(
        new Bureau { Name = "某市数据局", ShortName = "市数据局", LetterMark = "某市数据局" }, _people.Year, [], all, _people.Roster, _people.Today);

    private WorkResult Enter(WorkResultEntry entry, string by = "clerk") => WorkResult.Enter(1, 2021, entry, null, _people.As(by));

    private (string Code, string Field) RefusalOf(WorkResultEntry entry)
    {
        var refusal = Assert.Throws<RuleViolationException>(() => Enter(entry));

        return (refusal.Code, refusal.Field);
    }
}
