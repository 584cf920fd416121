using ProposalDesk.Core.Calendar;
using ProposalDesk.Core.Consultations;
using ProposalDesk.Core.Deadlines;
using ProposalDesk.Core.Feedback;
using ProposalDesk.Core.Proposals;
using ProposalDesk.Core.Replies;
using ProposalDesk.Core.Reviews;

namespace ProposalDesk.Web.Features.Proposals;

/// <summary>What each tab of the case page shows.</summary>
public static class CaseTabs
{
    /// <param name="OffersContactData">There are phone, address or the text of an import, which holds them too.</param>
    /// <param name="Reach">Asked for; null otherwise. Only for those who need it to reach the member.</param>
    /// <param name="ShowsNotes">What is written about the carrying out of an item: not for observers.</param>
    public sealed record Original(
        Proposal Proposal, bool OffersContactData, Reached? Reach, bool ShowsNotes, IReadOnlyList<SuggestionItem> Items,
        IReadOnlyList<Proposer> Proposers, IReadOnlyDictionary<long, string> ItemSections);

    /// <param name="OriginalText">Of an import.</param>
    public sealed record Reached(string? Phone, string? Address, string? OriginalText);

    public sealed record Handling(
        Proposal Proposal,
        string? Deputy,
        IReadOnlyList<Round> Rounds,
        IReadOnlyList<TransferRequest> Transfers,
        IReadOnlyList<ExtensionRequest> Extensions,
        IReadOnlyList<SupervisionNotice> Notices,
        IReadOnlyList<OtherUnit> Units,
        IReadOnlyList<DeadlineLine> Deadlines,
        IReadOnlyList<Chain> Chains);

    /// <param name="Why">A line each.</param>
    /// <param name="State">When it was met, by what it was replaced, that it stands still; null while its light says it.</param>
    /// <param name="Light">Null once it was met or replaced.</param>
    public sealed record DeadlineLine(
        string Label, DateOnly DueOn, string Responsible, IReadOnlyList<string> Why, string? State, Light? Light);

    /// <summary>One pass of one letter through review.</summary>
    public sealed record Chain(string Letter, int Pass, IReadOnlyList<ReviewStep> Steps);

    /// <param name="Missing">What the gate still asks for; empty when it is open.</param>
    public sealed record Contacts(Proposal Proposal, IReadOnlyList<string> Missing, string? Waiver, bool MayRecord,
        IReadOnlyList<Contact> Records, ILookup<string?, AttachedFile> Files);

    /// <param name="SubjectKey">What it belongs to, see <see cref="Core.Documents.FileSubject"/>.</param>
    public sealed record AttachedFile(long Id, Guid PublicId, string Name, string? SubjectKey);

    public sealed record Letters(Proposal Proposal, bool MaySeeWorkings, bool MayDraft, bool MayReview, IReadOnlyList<Letter> List)
    {
        /// <summary>王宁起草，冯远2021年4月26日签发; observers read no names of staff.</summary>
        public string MadeBy(Letter letter)
        {
            var signedOn = letter.SignedOn is { } on ? $"{on.InWords()}签发" : "";
            if (!MaySeeWorkings)
            {
                return signedOn;
            }

            var signer = letter.SignedFor is { } leader ? $"{letter.SignedBy}（代{leader}）" : letter.SignedBy;

            return (letter.Drafters.People.Count > 0 ? $"{letter.Drafters.InWords}起草" : "还没有人起草")
                + (signedOn.Length > 0 ? $"，{signer}{signedOn}" : "");
        }
    }

    /// <param name="Steps">How many review steps it has or had; 0 for those who may not see them.</param>
    /// <param name="File">Public id of the signed PDF; null while it is typeset.</param>
    /// <param name="Sha256">What the store proves the PDF by whenever it is opened.</param>
    /// <param name="TemplateVersion">Of the templates the PDF was set with.</param>
    /// <param name="Problem">Why the PDF could not be made.</param>
    /// <param name="DraftJson">The text of its draft; null once it is handed to review.</param>
    public sealed record Letter(
        long Id,
        int Number,
        int RoundNumber,
        ReplyKind Kind,
        ReplyStatus Status,
        string? DocumentNumber,
        DateOnly? SignedOn,
        string? SignedBy,
        string? SignedFor,
        Drafters Drafters,
        string? VoidReason,
        string? AnswerClass,
        Disclosure Disclosure,
        string? Opening,
        string? NextSteps,
        string? Closing,
        string? Correction,
        int Versions,
        int OpenPoints,
        int Steps,
        Guid? File,
        string? Sha256,
        string? TemplateVersion,
        string? Problem,
        IReadOnlyList<ReplyContent.ItemAnswer> Answers,
        string? DraftJson,
        IReadOnlyList<Core.Replies.Delivery> Deliveries)
    {
        /// <summary>With the text of its draft while it is one.</summary>
        public Letter AsWritten() => DraftJson is null || ReplyContentJson.Read(DraftJson) is not { } draft ? this : this with
        {
            AnswerClass = draft.AnswerClass,
            Disclosure = draft.Disclosure,
            Opening = draft.Opening,
            NextSteps = draft.NextSteps,
            Closing = draft.Closing,
            Correction = draft.Correction,
            Answers = draft.Answers,
        };
    }

    public sealed record Ratings(
        Proposal Proposal, bool ShowsComments, bool MayEnter, IReadOnlyDictionary<long, Guid> Scans, DateOnly Today)
    {
        /// <summary>Of a sheet that has not come back.</summary>
        public string Waiting(FeedbackSheet sheet) => Proposal.WaitingInWords(sheet, Today);
    }

    public sealed record Commitments(Proposal Proposal, IReadOnlyList<CommitmentLine> List);

    /// <param name="Evidence">Public id of the file that proves it.</param>
    public sealed record CommitmentLine(
        string Text, DateOnly DueOn, bool IsFunding, bool IsProject, Light State, string? Note, string? DocumentNumber, Guid? Evidence);

    /// <summary>全部经过, newest first.</summary>
    public sealed record History(long ProposalId, bool OffersDossier, IReadOnlyList<HistoryLine> Lines);

    public sealed record HistoryLine(DateTime At, string Sentence, string? Reason, int RoundNumber);
}
