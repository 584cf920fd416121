using ProposalDesk.Core.Batches;

namespace ProposalDesk.Core.Tests.Batches;

/// <summary>成批文件: who may have what, how many, and what cancelling and taking up again mean.</summary>
public class BatchTests
{
    private readonly People _people = new();

    [Fact]
    public void The_clerk_has_all_papers_leaders_all_but_the_forms_and_others_none()
    {
        Assert.Equal([BatchKind.FeedbackForms, BatchKind.Letters, BatchKind.Dossiers], BatchAccess.KindsFor(_people.As("clerk")));
        Assert.Equal([BatchKind.Letters, BatchKind.Dossiers], BatchAccess.KindsFor(_people.As("deputy1")));
        Assert.Equal([BatchKind.Letters, BatchKind.Dossiers], BatchAccess.KindsFor(_people.As("director")));
        Assert.Empty(BatchAccess.KindsFor(_people.As("head1")));
        Assert.Empty(BatchAccess.KindsFor(_people.As("handler1")));
        Assert.Equal([BatchKind.Letters, BatchKind.Dossiers], BatchAccess.KindsFor(_people.As("head1", standingInFor: "director")));
    }

    [Fact]
    public void Every_case_is_asked_for_itself()
    {
        var proposal = new Cases(_people).InHandling();

        foreach (var kind in Enum.GetValues<BatchKind>())
        {
            Assert.True(BatchAccess.MayHave(kind, proposal, _people.As("clerk")));
            Assert.Equal(kind != BatchKind.FeedbackForms, BatchAccess.MayHave(kind, proposal, _people.As("director")));
            Assert.False(BatchAccess.MayHave(kind, proposal, _people.As("handler1")));
        }
    }

    [Fact]
    public void Nothing_too_much_and_what_is_not_ones_own_is_refused()
    {
        Assert.Equal("nothing-chosen", Refused(BatchKind.Letters, 0, "clerk").Code);
        Assert.Equal("too-many", Refused(BatchKind.Letters, DocumentBatch.CasesAtMost + 1, "clerk").Code);
        Assert.Equal("成批的征询意见表由收文办理员办理。", Refused(BatchKind.FeedbackForms, 1, "director").Message);
        Assert.Equal("not-your-step", Refused(BatchKind.Dossiers, 1, "head1").Code);
    }

    [Fact]
    public void It_is_named_after_its_session_or_their_number()
    {
        Assert.Equal("市政协四届五次会议正式函件", Start(["市政协四届五次会议"]).Name);
        Assert.Equal("2个届次正式函件", Start(["市政协四届五次会议", "市四届人大五次会议"]).Name);
    }

    [Fact]
    public void What_was_cancelled_can_be_taken_up_again_and_what_runs_need_not()
    {
        var batch = Start(["市政协四届五次会议"]);

        Assert.Equal(0, batch.Resume());
        Assert.Equal(3, batch.Cancel(_people.Now));
        Assert.Equal(_people.Now, batch.CancelledAt);
        _people.NextDay();
        batch.Cancel(_people.Now);
        Assert.NotEqual(_people.Now, batch.CancelledAt);

        Assert.Equal(3, batch.Resume());
        Assert.Null(batch.CancelledAt);
        Assert.Equal([1, 2, 3], batch.Items.Select(i => i.Order));
    }

    private DocumentBatch Start(IReadOnlyList<string> sessions) =>
        DocumentBatch.Start(Guid.NewGuid(), BatchKind.Letters, sessions, [11, 12, 13], _people.As("clerk"));

    private RuleViolationException Refused(BatchKind kind, int cases, string person) => Assert.Throws<RuleViolationException>(() =>
        DocumentBatch.Start(Guid.NewGuid(), kind, ["市政协四届五次会议"], [.. Enumerable.Range(1, cases).Select(i => (long)i)], _people.As(person)));
}
