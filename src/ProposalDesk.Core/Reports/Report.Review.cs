using ProposalDesk.Core.Accounts;
using ProposalDesk.Core.Organisation;
using ProposalDesk.Core.Reviews;

namespace ProposalDesk.Core.Reports;

/// <summary>审核到签发: the deputy reviews, the Director signs; both may give it back with points.</summary>
public sealed partial class Report
{
    /// <summary>Steps of the present pass, in order.</summary>
    public IReadOnlyList<ReportReview> CurrentReviews => [.. _reviews.Where(r => r.Pass == Pass).OrderBy(r => r.Order)];

    /// <summary>The step that waits for somebody; null outside review.</summary>
    public ReportReview? CurrentReview =>
        Status == ReportStatus.UnderReview ? CurrentReviews.FirstOrDefault(r => r.Verdict == ReviewVerdict.Pending) : null;

    /// <summary>The steps the person holds one after the other from here on: someone who holds consecutive steps acts once.</summary>
    public IReadOnlyList<ReportReview> RunOf(Actor actor) => Status == ReportStatus.UnderReview
        ? [.. CurrentReviews.Where(r => r.Verdict == ReviewVerdict.Pending).TakeWhile(r => r.IsHeldBy(actor))]
        : [];

    /// <summary>The last earlier pass in which the person gave a verdict, that is, read the text; null if there is none.</summary>
    public int? LastPassReadBy(Actor actor) => _reviews.Where(r => r.Pass < Pass && r.WasActedOnBy(actor)).Max(r => (int?)r.Pass);

    public bool IsTurnToSign(Actor actor) => RunOf(actor).Any(r => r.Kind == ReviewStepKind.Signature);

    /// <summary>Whose draft it is in review if this person hands it in: whoever wrote, and they.</summary>
    public Drafters DraftersIfSubmittedBy(Actor actor) => Drafters.With(Demand(actor), actor);

    public void Submit(IReadOnlyList<ReviewStepPlan> chain, Actor actor)
    {
        var drafters = DraftersIfSubmittedBy(actor);
        DemandDraft();
        if (OpenPoints.Count > 0)
        {
            throw new RuleViolationException("points-open", "还有退回意见没有勾选处理，请逐条处理后再提交。", "Points");
        }

        if (Text().Blocks.Count == 0)
        {
            throw new RuleViolationException("no-text", "正文还是空的，请先起草。");
        }

        Keep(isSubmitted: true, actor.Name, actor.Now);
        Pass++;
        _reviews.AddRange(chain.Select((step, i) => ReportReview.Planned(Pass, i + 1, step, drafters)));
        Status = ReportStatus.UnderReview;
        Version++;
    }

    public void Agree(string? comment, Actor actor)
    {
        var run = Demanded(actor);
        if (run.Any(r => r.Kind == ReviewStepKind.Signature))
        {
            throw new RuleViolationException("sign-instead", "到您这里就是签发，请直接签发。");
        }

        foreach (var review in run)
        {
            review.Act(ReviewVerdict.Agreed, comment, actor);
        }

        Version++;
    }

    /// <summary>退回修改, with at least one point, to the drafter.</summary>
    public void Return(IReadOnlyList<string> points, Actor actor)
    {
        var run = Demanded(actor);
        var wanted = points.Where(p => !string.IsNullOrWhiteSpace(p)).Select(p => p.Trim()).ToList();
        if (wanted.Count == 0 || wanted.Any(p => Characters.Count(p) > ReportPoint.TextMaxLength))
        {
            throw new RuleViolationException("points-missing", $"请至少写一条修改意见，每条最多{ReportPoint.TextMaxLength}个字。", "Points");
        }

        var by = actor.NameUnder(run[0].CapacityOf(actor));
        run[0].Act(ReviewVerdict.Returned, null, actor);
        _points.AddRange(wanted.Select(p => new ReportPoint { Pass = Pass, Text = p, RaisedBy = by, RaisedAt = actor.Now }));
        Status = ReportStatus.Draft;
        Version++;
    }

    /// <summary>Before a number is drawn: is it this person's turn?</summary>
    public void CheckSignable(Actor actor)
    {
        if (Demanded(actor).All(r => r.Kind != ReviewStepKind.Signature))
        {
            throw new RuleViolationException("not-your-turn", $"还没有到签发这一步，现在由{CurrentReview!.HolderText}审核。");
        }
    }

    public void Sign(string documentNumber, Actor actor)
    {
        CheckSignable(actor);
        var run = RunOf(actor);
        var capacity = run.First(r => r.Kind == ReviewStepKind.Signature).CapacityOf(actor);
        foreach (var review in run)
        {
            review.Act(ReviewVerdict.Agreed, null, actor);
        }

        Status = ReportStatus.Signed;
        DocumentNumber = documentNumber;
        (SignedById, SignedBy, SignedAt, SignedOn) = (actor.UserId, actor.Name, actor.Now, actor.Today);
        SignedFor = capacity.UserId == actor.UserId ? null : capacity.Name;
        Version++;
    }

    /// <summary>The files of the signed report, made once from what was frozen.</summary>
    public void AttachFiles(long pdfFileId, long wordFileId)
    {
        if (Status != ReportStatus.Signed || PdfFileId is not null)
        {
            throw new InvalidOperationException("Only a signed report gets its files, and only once.");
        }

        (PdfFileId, WordFileId) = (pdfFileId, wordFileId);
        Version++;
    }

    private IReadOnlyList<ReportReview> Demanded(Actor actor)
    {
        if (Status != ReportStatus.UnderReview)
        {
            throw new RuleViolationException("wrong-status", $"{Name}现在是“{Status.Label()}”，这一步已经不能办了，请刷新页面查看。");
        }

        return RunOf(actor) is { Count: > 0 } run ? run : throw new RuleViolationException(
            "not-your-step", $"这一步由{CurrentReview!.HolderText}办理。");
    }
}
