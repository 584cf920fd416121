using Microsoft.AspNetCore.Mvc.Rendering;
using ProposalDesk.Core.Accounts;
using ProposalDesk.Core.Documents;
using ProposalDesk.Core.Organisation;
using ProposalDesk.Core.Replies;
using ProposalDesk.Core.Reports;
using ProposalDesk.Web.Features.ReportOutside;
using ProposalDesk.Web.Features.ReportReview;
using ProposalDesk.Web.Features.Submissions;

namespace ProposalDesk.Web.Features.Reports;

/// <summary>One report: what it lacks, how it reads, who has it, and once signed what has changed since and whom it went to.</summary>
/// <param name="Gaps">Empty once it is signed.</param>
/// <param name="Changes">Since this reviewer last read it; null when they have not yet.</param>
/// <param name="Snapshot">With its hash, who and when; null before the signature.</param>
/// <param name="Differences">与报送版差异; null before the signature.</param>
/// <param name="Problem">Why PDF and DOCX are not there yet.</param>
/// <param name="Date">The yearly date it is owed by; null for summary and bulletin.</param>
/// <param name="Missing">Recipients that do not have it yet.</param>
public sealed record ReportPage(
    Report Report,
    ReportPreview Preview,
    IReadOnlyList<ReportGap> Gaps,
    IReadOnlyList<string> Unprintable,
    IReadOnlyList<ComparedPart>? Changes,
    ReportSnapshot? Snapshot,
    ReportDifferences.Found? Differences,
    StoredFile? Pdf,
    StoredFile? Word,
    string? Problem,
    SubmissionCard? Date,
    IReadOnlyList<string> Missing,
    IReadOnlyList<Capacity> Deputies,
    Actor Me)
{
    /// <summary>What could be said outside; null but in a public text that may be changed.</summary>
    public OutsideChoices? Outside { get; init; }

    public SubmissionForm Form { get; init; } = new();

    public ReportReturnForm Return { get; init; } = new();

    public string Address => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"~/reports/{Report.Id}");

    public bool IsSigned => Report.Status == ReportStatus.Signed;

    public bool MayEdit => Report.Status == ReportStatus.Draft && Me.Is(DeskRole.Clerk);

    public bool MayCallBack => Report.MayBeCalledBack && Me.Is(DeskRole.Clerk);

    /// <summary>Whose steps a stand-in takes here; null where they are one's own.</summary>
    public string? ActsFor => Report.RunOf(Me).Where(r => !MaySign || r.Kind == ReviewStepKind.Signature)
        .Select(r => r.CapacityOf(Me)!).Where(c => c.UserId != Me.UserId).Select(c => c.Name)
        .Distinct().ToList() is { Count: > 0 } names ? string.Join("、", names) : null;

    public bool MayReview => Report.RunOf(Me).Count > 0;

    public bool MaySign => Report.IsTurnToSign(Me);

    public bool MaySubmit => Me.Is(DeskRole.Clerk) && Pdf is not null && Missing.Count > 0;

    public bool IsPastDue => Date is { } date && date.DueOn < Me.Today;

    public IEnumerable<SelectListItem> DeputyItems =>
        Deputies.Select(d => new SelectListItem(d.Name, d.UserId.ToString(System.Globalization.CultureInfo.InvariantCulture)));
}
