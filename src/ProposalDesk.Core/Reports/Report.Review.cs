using ProposalDesk.Core.Accounts;
using ProposalDesk.Core.Organisation;
using ProposalDesk.Core.Reviews;

namespace ProposalDesk.Core.Reports;

/// <summary>审核到签发: the deputy reviews, the Director signs; both may give it back with points.</summary>
public sealed partial class Report
{
    private ReviewCourse Course => new(_reviews, _points, Pass);

    /// <inheritdoc cref="ReviewCourse.CurrentSteps"/>
    public IReadOnlyList<ReviewStep> CurrentReviews => [.. Course.CurrentSteps];

    /// <summary>The step that waits for somebody; null outside review.</summary>
    public ReviewStep? CurrentReview => Status == ReportStatus.UnderReview ? Course.Waiting.FirstOrDefault() : null;

    /// <inheritdoc cref="ReviewCourse.OpenPoints"/>
    public IReadOnlyList<ReturnPoint> OpenPoints => [.. Course.OpenPoints];

    /// <inheritdoc cref="ReviewCourse.RunOf"/>
    public IReadOnlyList<ReviewStep> RunOf(Actor actor) => Status == ReportStatus.UnderReview ? Course.RunOf(actor) : [];

    /// <summary>The last earlier pass in which the person gave a verdict, that is, read the text; null if there is none.</summary>
    public int? LastPassReadBy(Actor actor) =>
        _reviews.Where(r => r.Pass < Pass && r.ActedById == actor.UserId).Max(r => (int?)r.Pass);

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
        Course.Begin(chain, drafters);
        Status = ReportStatus.UnderReview;
        Version++;
    }

    /// <summary>撤回: as if it had never been handed in, while nobody has reviewed it (domain.md §3.7).</summary>
    /// <returns>The steps that are no more, the one that waited first.</returns>
    public IReadOnlyList<ReviewStep> CallBack(Actor actor)
    {
        _ = Demand(actor);
        if (Status != ReportStatus.UnderReview)
        {
            throw new RuleViolationException("wrong-status", $"{Name}现在是“{Status.Label()}”，不用撤回，请刷新页面查看。");
        }

        if (CurrentReviews.FirstOrDefault(r => r.Verdict != ReviewVerdict.Pending) is { } read)
        {
            throw new RuleViolationException("already-reviewed", $"{read.ActedBy}已经审核过，不能撤回；要改请{CurrentReview!.HolderText}退回修改。");
        }

        var begun = Course.CallBack();
        _versions.Where(v => v.IsSubmitted).MaxBy(v => v.Number)!.IsSubmitted = false;
        Pass--;
        Status = ReportStatus.Draft;
        Version++;

        return begun;
    }

    /// <summary>Nobody has acted since it was handed in.</summary>
    public bool MayBeCalledBack =>
        Status == ReportStatus.UnderReview && CurrentReviews.All(r => r.Verdict == ReviewVerdict.Pending);

    public void Agree(string? comment, Actor actor)
    {
        var run = Demanded(actor);
        if (run.Any(r => r.Kind == ReviewStepKind.Signature))
        {
            throw new RuleViolationException("sign-instead", "到您这里就是签发，请直接签发。");
        }

        ReviewCourse.Agree(run, comment, null, _versions.Count, actor);
        Version++;
    }

    /// <summary>退回修改, with at least one point, to the drafter.</summary>
    public void Return(IReadOnlyList<string> points, Actor actor)
    {
        _ = Demanded(actor);
        Course.Return(ReviewCourse.Wanted(points), _versions.Count, actor);
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

    /// <param name="documentNumber">Null for a plain paper.</param>
    public void Sign(string? documentNumber, Actor actor)
    {
        CheckSignable(actor);
        var run = RunOf(actor);
        var capacity = run.First(r => r.Kind == ReviewStepKind.Signature).CapacityOf(actor)!;
        ReviewCourse.Agree(run, null, null, _versions.Count, actor);
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

    private IReadOnlyList<ReviewStep> Demanded(Actor actor)
    {
        if (Status != ReportStatus.UnderReview)
        {
            throw new RuleViolationException("wrong-status", $"{Name}现在是“{Status.Label()}”，这一步已经不能办了，请刷新页面查看。");
        }

        return RunOf(actor) is { Count: > 0 } run ? run : throw new RuleViolationException(
            "not-your-step", $"这一步由{CurrentReview!.HolderText}办理。");
    }
}
