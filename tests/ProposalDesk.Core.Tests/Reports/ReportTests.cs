using ProposalDesk.Core.Organisation;
using ProposalDesk.Core.Reports;
using ProposalDesk.Core.Reviews;

namespace ProposalDesk.Core.Tests.Reports;

/// <summary>汇报材料: who writes, who reviews, who signs, and that nothing moves afterwards.</summary>
public class ReportTests
{
    private static readonly ReportText _text = new(
        "2021年政协提案办理工作方案", "市政府办公室：", [ReportBlock.Heading("基本情况"), ReportBlock.Paragraph("共收到{收到件数}件。")]);
    private readonly People _people = new();

    [Fact]
    public void Only_the_clerk_writes_reports()
    {
        var refusal = Assert.Throws<RuleViolationException>(
            () => Report.Start(1, 2021, ReportKind.WorkPlan, _text, _people.As("handler1")));

        Assert.Equal("not-your-step", refusal.Code);
    }

    [Fact]
    public void The_deputy_reviews_and_the_Director_signs()
    {
        var report = Submitted();
        Assert.Equal("分管领导郑洁", report.CurrentReview!.HolderText);
        Assert.Equal("not-your-step", Assert.Throws<RuleViolationException>(() => report.Agree(null, _people.As("deputy1"))).Code);
        Assert.Equal("not-your-step", Assert.Throws<RuleViolationException>(() => report.Sign("清数报〔2021〕1号", _people.As("director"))).Code);

        report.Agree("同意", _people.As("deputy2"));
        Assert.Equal("主要领导冯远", report.CurrentReview!.HolderText);
        report.Sign("清数报〔2021〕1号", _people.As("director"));

        Assert.Equal((ReportStatus.Signed, "冯远", _people.Today), (report.Status, report.SignedBy, report.SignedOn));
        Assert.Null(report.CurrentReview);
    }

    [Fact]
    public void What_is_signed_can_not_be_changed_by_anybody()
    {
        var report = Submitted();
        report.Agree(null, _people.As("deputy2"));
        report.Sign("清数报〔2021〕1号", _people.As("director"));

        Assert.Equal("signed-is-final", Assert.Throws<RuleViolationException>(() => report.Save(_text, false, _people.As("clerk"))).Code);
        Assert.Throws<RuleViolationException>(() => report.Return(["改一改"], _people.As("director")));
        Assert.Throws<RuleViolationException>(() => report.Sign("清数报〔2021〕2号", _people.As("director")));
        Assert.Throws<RuleViolationException>(() =>
            report.Submit(ReportChain.For(null, report.DraftersIfSubmittedBy(_people.As("clerk")), _people.Roster), _people.As("clerk")));
        report.AttachFiles(1, 2);
        Assert.Throws<InvalidOperationException>(() => report.AttachFiles(3, 4));
    }

    [Fact]
    public void Given_back_with_points_it_starts_again_once_they_are_dealt_with()
    {
        var report = Submitted();
        Assert.Equal("points-missing", Assert.Throws<RuleViolationException>(() => report.Return(["", " "], _people.As("deputy2"))).Code);
        report.Return(["时限写清楚", ""], _people.As("deputy2"));

        Assert.Equal(ReportStatus.Draft, report.Status);
        Assert.Equal("points-open", Assert.Throws<RuleViolationException>(() =>
            report.Submit(ReportChain.For(null, report.DraftersIfSubmittedBy(_people.As("clerk")), _people.Roster),
                _people.As("clerk"))).Code);
        report.TickOff([report.OpenPoints[0].Id], _people.As("clerk"));
        report.Submit(ReportChain.For(null, report.DraftersIfSubmittedBy(_people.As("clerk")), _people.Roster), _people.As("clerk"));

        Assert.Equal(2, report.Pass);
        Assert.Equal("分管领导吴刚", report.CurrentReview!.HolderText);
        Assert.Equal(2, report.Versions.Count(v => v.IsSubmitted));
    }

    [Fact]
    public void Who_gave_a_verdict_has_read_the_text_of_that_pass()
    {
        var report = Submitted();
        Assert.Null(report.LastPassReadBy(_people.As("deputy2")));
        report.Agree(null, _people.As("deputy2"));
        report.Return(["时限写清楚"], _people.As("director"));
        report.TickOff([report.OpenPoints[0].Id], _people.As("clerk"));
        report.Submit(ReportChain.For(null, report.DraftersIfSubmittedBy(_people.As("clerk")), _people.Roster), _people.As("clerk"));

        Assert.Equal(1, report.LastPassReadBy(_people.As("deputy2")));
        Assert.Equal(1, report.LastPassReadBy(_people.As("director")));
        Assert.Null(report.LastPassReadBy(_people.As("deputy1")));
    }

    [Fact]
    public void It_is_called_back_until_somebody_has_reviewed_it_and_counts_as_never_handed_in()
    {
        var report = Submitted();
        Assert.Equal("not-your-step", Assert.Throws<RuleViolationException>(() => report.CallBack(_people.As("deputy2"))).Code);
        Assert.Equal("分管领导郑洁", report.CallBack(_people.As("clerk"))[0].HolderText);
        Assert.Equal((ReportStatus.Draft, 0), (report.Status, report.Pass));
        Assert.Empty(report.Reviews);
        Assert.DoesNotContain(report.Versions, v => v.IsSubmitted);
        Assert.Equal("wrong-status", Assert.Throws<RuleViolationException>(() => report.CallBack(_people.As("clerk"))).Code);

        report.Submit(ReportChain.For(7, report.DraftersIfSubmittedBy(_people.As("clerk")), _people.Roster), _people.As("clerk"));
        report.Agree(null, _people.As("deputy2"));
        Assert.False(report.MayBeCalledBack);
        Assert.Equal("already-reviewed", Assert.Throws<RuleViolationException>(() => report.CallBack(_people.As("clerk"))).Code);
    }

    [Fact]
    public void A_paragraph_made_a_table_keeps_its_words()
    {
        var report = Report.Start(1, 2021, ReportKind.Annual, _text, _people.As("clerk"));
        report.Save(_text with { Blocks = [new(ReportBlockKind.Table, "各科室如下。", ReportTable.BySection)] }, false, _people.As("clerk"));

        Assert.Equal([ReportBlock.Paragraph("各科室如下。"), ReportBlock.TableOf(ReportTable.BySection)], report.Text().Blocks);
    }

    [Fact]
    public void A_stand_in_for_both_leaders_acts_once_for_both()
    {
        var report = Submitted();
        var standIn = _people.As("head2", "deputy2", "director");
        Assert.True(report.IsTurnToSign(standIn));

        report.Sign("清数报〔2021〕3号", standIn);

        Assert.Equal("冯远", report.SignedFor);
        Assert.All(report.Reviews, r => Assert.Equal(ReviewVerdict.Agreed, r.Verdict));
        Assert.Equal(["郑洁", "冯远"], report.CurrentReviews.Select(r => r.OnBehalfOf));
    }

    [Fact]
    public void Nobody_signs_what_they_have_written()
    {
        _people.Give("director", Accounts.DeskRole.Clerk, Accounts.DeskRole.Director);
        var report = Report.Start(1, 2021, ReportKind.Bulletin, _text, _people.As("director"));

        report.Submit(ReportChain.For(7, report.DraftersIfSubmittedBy(_people.As("director")), _people.Roster), _people.As("director"));

        Assert.Equal(["分管领导郑洁"], report.CurrentReviews.Select(r => r.HolderText));
        Assert.Equal(ReviewStepKind.Signature, report.CurrentReview!.Kind);
    }

    [Fact]
    public void Nobody_reviews_what_another_began_and_they_wrote_in_or_handed_in()
    {
        _people.Give("deputy1", Accounts.DeskRole.Clerk, Accounts.DeskRole.DeputyDirector);
        _people.Give("deputy2", Accounts.DeskRole.Clerk, Accounts.DeskRole.DeputyDirector);
        var report = Report.Start(1, 2021, ReportKind.Bulletin, _text, _people.As("clerk"));
        report.Save(_text with { Title = "另一个标题" }, false, _people.As("deputy1"));
        Assert.Equal("周敏、吴刚", report.Drafters.InWords);

        report.Submit(ReportChain.For(6, report.DraftersIfSubmittedBy(_people.As("deputy2")), _people.Roster), _people.As("deputy2"));

        Assert.Equal(["主要领导冯远"], report.CurrentReviews.Select(r => r.HolderText));
        Assert.Empty(report.RunOf(_people.As("deputy1", "director")));
        Assert.Empty(report.RunOf(_people.As("deputy2", "director")));
        Assert.Single(report.RunOf(_people.As("head1", "director")));
        Assert.Equal("周敏、吴刚", report.Versions.Single(v => v.IsSubmitted).Drafters.InWords);
        Assert.Equal("郑洁", report.Versions.Single(v => v.IsSubmitted).SavedBy);
    }

    [Fact]
    public void Saving_without_changing_a_word_makes_nobody_a_drafter()
    {
        var report = Report.Start(1, 2021, ReportKind.Bulletin, _text, _people.As("clerk"));
        report.Save(report.Text(), false, _people.As("head2", "clerk"));

        Assert.Equal("周敏", report.Drafters.InWords);
    }

    [Fact]
    public void Without_leaders_it_can_not_go_to_review()
    {
        foreach (var leader in new[] { "deputy1", "deputy2", "director" })
        {
            _people.Remove(leader);
        }

        Assert.Equal(
            "nobody-to-review", Assert.Throws<RuleViolationException>(() => ReportChain.For(null, Drafters.None, _people.Roster)).Code);
    }

    [Fact]
    public void The_text_of_another_hand_stays_a_version()
    {
        var report = Report.Start(1, 2021, ReportKind.Annual, _text, _people.As("clerk"));
        report.Save(_text with { Title = "改过一次" }, false, _people.As("clerk"));
        Assert.Empty(report.Versions);

        report.Save(_text with { Title = "冲突以后" }, true, _people.As("clerk"));

        Assert.Equal("改过一次", Assert.Single(report.Versions).Text().Title);
        Assert.Equal(
            "title", Assert.Throws<RuleViolationException>(() => report.Save(_text with { Title = " " }, false, _people.As("clerk"))).Code);
        Assert.Equal("冲突以后", report.Title);
    }

    [Fact]
    public void What_was_generated_is_remembered_until_it_is_generated_anew()
    {
        var report = Report.Start(1, 2021, ReportKind.Annual, _text, _people.As("clerk"));
        var edited = _text with { Title = "改过" };
        report.Save(edited, false, _people.As("clerk"));
        Assert.Equal(_text.Title, report.Generated()!.Title);
        Assert.Equal("改过", report.Text().Title);

        report.WriteAnew(_text with { Title = "重新生成" }, _people.As("clerk"));

        Assert.Equal("重新生成", report.Generated()!.Title);
        Assert.Equal("改过", Assert.Single(report.Versions).Text().Title);
    }

    [Fact]
    public void Blocks_kept_before_the_generated_text_was_are_still_read()
    {
        var content = ReportContent.Read(ReportJson.Write(_text.Blocks));

        Assert.Equal(_text.Blocks, content.Blocks);
        Assert.Null(content.Generated);
    }

    [Fact]
    public void Passages_that_would_be_generated_otherwise_now_are_named_unless_they_read_so_already()
    {
        ReportText Saying(string counts, string problems) => new("标题", "主送：",
            [ReportBlock.Heading("基本情况"), ReportBlock.Paragraph(counts), ReportBlock.Heading("存在问题"), ReportBlock.Paragraph(problems)]);
        var (then, now) = (Saying("甲", "第17号还没有答复"), Saying("甲", "没有"));

        Assert.Equal(["“存在问题”"], ReportFreshness.Stale(then, now, Saying("改过", "第17号还没有答复，正在催办")));
        Assert.Empty(ReportFreshness.Stale(then, now, Saying("改过", "没有")));
        Assert.Empty(ReportFreshness.Stale(then, then, Saying("改过", "改过")));
        Assert.Equal(["标题"], ReportFreshness.Stale(then, then with { Title = "另一个标题" }, then));
    }

    [Fact]
    public void A_snapshot_knows_when_it_was_touched()
    {
        var snapshot = ReportSnapshot.Of(1, new FrozenReport(_text, "2021年3月8日", "{}", [], [], []), "冯远", _people.Now);
        Assert.Equal("共收到{收到件数}件。", snapshot.Content().Text.Blocks[1].Text);

        typeof(ReportSnapshot).GetProperty(nameof(ReportSnapshot.ContentJson))!
            .SetValue(snapshot, snapshot.ContentJson.Replace("收到", "办结", StringComparison.Ordinal));

        Assert.False(snapshot.IsSound);
        Assert.Throws<InvalidOperationException>(() => snapshot.Content());
    }

    private Report Submitted()
    {
        var report = Report.Start(1, 2021, ReportKind.WorkPlan, _text, _people.As("clerk"));
        report.Submit(ReportChain.For(7, report.DraftersIfSubmittedBy(_people.As("clerk")), _people.Roster), _people.As("clerk"));

        return report;
    }
}
