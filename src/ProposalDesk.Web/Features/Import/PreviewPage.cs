using ProposalDesk.Core.Intake;
using ProposalDesk.Core.Intake.Reading;
using ProposalDesk.Core.Organisation;

namespace ProposalDesk.Web.Features.Import;

/// <summary>A file as understood, beside what is registered already.</summary>
public sealed record PreviewPage(
    Guid PublicId,
    Guid FileId,
    string FileName,
    string SessionName,
    int Year,
    ProposalKind Kind,
    DateOnly ReferredOn,
    string? ReferralNotice,
    bool IsConfirmed,
    PreviewPage.KeptReview Kept,
    IReadOnlyList<PreviewPage.Entry> Cases,
    IReadOnlyList<UnreadLine> Unread)
{
    public IEnumerable<UnreadLine> UnreadAmong => Unread.Where(l => !l.BeforeProposals);

    public IEnumerable<UnreadLine> UnreadBefore => Unread.Where(l => l.BeforeProposals);

    public int Count(PreviewState state) => Cases.Count(c => c.State == state);

    /// <summary>What was kept for later, by whom and when.</summary>
    public sealed record KeptReview(IReadOnlyList<KeyValuePair<string, string>> Fields, long Version, string? By, DateTime? At);

    /// <summary>One proposal of the file.</summary>
    /// <param name="RoleIsAssumed">Neither the file nor a list says it: the clerk decides.</param>
    /// <param name="FromList">Filled in from a list that was handed in before.</param>
    public sealed record Entry(
        ReadProposal Read,
        PreviewState State,
        bool RoleIsAssumed,
        bool FromList,
        long? KnownId,
        string? KnownTitle,
        IReadOnlyList<ImportDifference> Differences)
    {
        /// <summary>The doubts about one field, as a hint; null when there are none.</summary>
        public string? Doubt(string field)
        {
            var doubts = Read.Doubts.Where(d => d.Field == field).Select(d => d.Message).ToList();

            return doubts.Count == 0 ? null : "请核对：" + string.Concat(doubts);
        }
    }

    public static string InWords(ConfirmImport.Outcome outcome, PreviewPage page)
    {
        if (outcome.WasConfirmed)
        {
            return $"《{page.FileName}》已经确认过，没有重复登记。";
        }

        var parts = new List<string>();
        if (outcome.Received.Count > 0)
        {
            parts.Add($"已登记{outcome.Received.Count}件："
                + $"{ProposalKindWords.NumberInWords(string.Join("、", outcome.Received.Select(p => p.CaseNumber)))}，等待分派");
        }

        if (outcome.Corrected > 0)
        {
            parts.Add($"按文件更正了{outcome.Corrected}件");
        }

        return parts.Count == 0 ? $"《{page.FileName}》没有需要登记或更正的件，登记保持原样。" : string.Join("；", parts) + "。"
            + string.Concat(outcome.Unprintable);
    }
}
