using ProposalDesk.Core.Organisation;
using ProposalDesk.Core.Proposals;
using ProposalDesk.Core.Replies;
using ProposalDesk.Core.Reviews;
using ProposalDesk.Typesetting;

namespace ProposalDesk.Web.Features.Review;

/// <summary>Everything a reviewer or signer looks at before the verdict.</summary>
/// <param name="Changes">What changed since this person last agreed; null when they have not yet.</param>
/// <param name="Unprintable">Characters no face can show, as sentences.</param>
/// <param name="MyRun">The steps this person's verdict will be recorded for.</param>
/// <param name="RunInWords">The same, with the leaders in whose name they are taken.</param>
public sealed record ReviewPage(
    long ProposalId,
    string Number,
    string Title,
    long Version,
    long ReplyId,
    ReplyKind Kind,
    ReplyLetter Letter,
    IReadOnlyList<ReviewPage.Coverage> Items,
    string? AnswerClass,
    string Disclosure,
    IReadOnlyList<string> Commitments,
    IReadOnlyList<string> Contacts,
    IReadOnlyList<string> MissingContacts,
    IReadOnlyList<string> Unprintable,
    string? Waiver,
    IReadOnlyList<ReviewPage.SectionOpinion> Opinions,
    IReadOnlyList<ReturnPoint> Points,
    ReplyComparison? Changes,
    IReadOnlyList<ReviewStep> Chain,
    IReadOnlyList<ReviewStepKind> MyRun,
    string RunInWords,
    string SuggestedPresent,
    string HandlerName)
{
    /// <summary>提答对应: one suggestion item and what became of it.</summary>
    public sealed record Coverage(string PrintedNumber, string Heading, bool IsAnswered, string? Adoption);

    /// <param name="State">Who wrote it when, or why it is missing.</param>
    public sealed record SectionOpinion(string Section, string? Text, string State);

    public bool RecordsMinutes => MyRun.Contains(ReviewStepKind.Collective);

    /// <summary>The minutes may be left for later only where there is another step to agree to before them.</summary>
    public bool MinutesMayWait => MyRun[0] != ReviewStepKind.Collective;

    /// <summary>Who acts after this person.</summary>
    public ReviewStep? Next => Chain.Where(s => s.Verdict == ReviewVerdict.Pending).Skip(MyRun.Count).FirstOrDefault();

    public static string ClassInWords(AnswerClass? answerClass) => answerClass is null ? "" : $"{answerClass.Code}类（{answerClass.Text}）";

    public string Address => StepAddress(ProposalStep.Agree);

    public string StepAddress(ProposalStep step) => Infrastructure.StepUrls.PathOf(step, ProposalId);
}
