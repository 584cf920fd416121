using ProposalDesk.Core.Commitments;
using ProposalDesk.Core.Feedback;
using ProposalDesk.Core.Proposals;

namespace ProposalDesk.Core.Figures;

/// <summary>The rows behind a figure, as lines of its list.</summary>
internal static class FigureList
{
    /// <param name="only">The rows with these keys; null: all.</param>
    public static IQueryable<FigureLine> Of(
        FigureSource source, FigureKind kind, FigurePart part, DateOnly today, IReadOnlyList<long>? only = null) => kind switch
        {
            <= FigureKind.FaceToFace => Cases(
                only is null ? CasesOf(source, kind, part, today) : CasesOf(source, kind, part, today).Where(c => only.Contains(c.Of.Id))),
            <= FigureKind.SatisfiedFirstRound => Sheets(
                only is null ? SheetsOf(source, kind, part) : SheetsOf(source, kind, part).Where(c => only.Contains(c.Of.Id))),
            <= FigureKind.Implemented => Items(
                only is null ? ItemsOf(source, kind, part) : ItemsOf(source, kind, part).Where(c => only.Contains(c.Of.Id)), kind),
            _ => Commitments(only is null
                ? CommitmentsOf(source, kind, part, today)
                : CommitmentsOf(source, kind, part, today).Where(c => only.Contains(c.Of.Id))),
        };

    /// <summary>The keys of the rows, in their order.</summary>
    public static IQueryable<long> KeysOf(FigureSource source, FigureKind kind, FigurePart part, DateOnly today) => kind switch
    {
        <= FigureKind.FaceToFace => InOrder(CasesOf(source, kind, part, today)).Select(c => c.Of.Id),
        <= FigureKind.SatisfiedFirstRound => InOrder(SheetsOf(source, kind, part)).Select(c => c.Of.Id),
        <= FigureKind.Implemented => InOrder(ItemsOf(source, kind, part)).Select(c => c.Of.Id),
        _ => InOrder(CommitmentsOf(source, kind, part, today)).Select(c => c.Of.Id),
    };

    private static IQueryable<Counted<Proposal>> CasesOf(FigureSource source, FigureKind kind, FigurePart part, DateOnly today) =>
        source.Cases.Where(FigureDefinitions.OfCases(today).First(r => r.Kind == kind).Of(part));

    private static IQueryable<Counted<FeedbackSheet>> SheetsOf(FigureSource source, FigureKind kind, FigurePart part) =>
        source.Sheets.Where(FigureDefinitions.OfSheets.First(r => r.Kind == kind).Of(part));

    private static IQueryable<Counted<SuggestionItem>> ItemsOf(FigureSource source, FigureKind kind, FigurePart part) =>
        source.Items.Where(FigureDefinitions.OfItems.First(r => r.Kind == kind).Of(part));

    private static IQueryable<Counted<Commitment>> CommitmentsOf(FigureSource source, FigureKind kind, FigurePart part, DateOnly today) =>
        source.Commitments.Where(FigureDefinitions.OfCommitments(today).First(r => r.Kind == kind).Of(part));

    private static IQueryable<Counted<Proposal>> InOrder(IQueryable<Counted<Proposal>> rows) => rows.OrderBy(c => c.Case.Id);

    private static IQueryable<Counted<FeedbackSheet>> InOrder(IQueryable<Counted<FeedbackSheet>> rows) =>
        rows.OrderBy(c => c.Case.Id).ThenBy(c => c.Of.Id);

    private static IQueryable<Counted<SuggestionItem>> InOrder(IQueryable<Counted<SuggestionItem>> rows) =>
        rows.OrderBy(c => c.Case.Id).ThenBy(c => c.Of.Order);

    private static IQueryable<Counted<Commitment>> InOrder(IQueryable<Counted<Commitment>> rows) =>
        rows.OrderBy(c => c.Case.Id).ThenBy(c => c.Of.Id);

    private static IQueryable<FigureLine> Cases(IQueryable<Counted<Proposal>> rows) =>
        InOrder(rows).Select(c => new FigureLine(
        c.Case.Id, c.Case.Id, c.Case.CaseNumber, c.Case.Kind, c.Case.Title, c.Case.Role, c.Case.LeadSectionName, c.Case.HandlerName,
        c.Case.Status, c.Case.DueOn, c.Case.AnsweredOn, null));

    private static IQueryable<FigureLine> Sheets(IQueryable<Counted<FeedbackSheet>> rows) =>
        InOrder(rows).Select(c => new FigureLine(
        c.Of.Id, c.Case.Id, c.Case.CaseNumber, c.Case.Kind, c.Case.Title, c.Case.Role, c.Case.LeadSectionName, c.Case.HandlerName,
        c.Case.Status, c.Case.DueOn, c.Case.AnsweredOn,
        $"第{c.Of.RoundNumber}轮，{c.Of.ProposerName}："
            + (c.Of.Rating == null ? "未收回"
                : c.Of.Rating == FeedbackRating.Satisfied ? "满意"
                : c.Of.Rating == FeedbackRating.BasicallySatisfied ? "基本满意"
                : "不满意")));

    private static IQueryable<FigureLine> Items(IQueryable<Counted<SuggestionItem>> rows, FigureKind kind) =>
        InOrder(rows).Select(c => new FigureLine(
        c.Of.Id, c.Case.Id, c.Case.CaseNumber, c.Case.Kind, c.Case.Title, c.Case.Role, c.Case.LeadSectionName, c.Case.HandlerName,
        c.Case.Status, c.Case.DueOn, c.Case.AnsweredOn,
        $"第{c.Of.PrintedNumber}条 {c.Of.Heading}："
            + (kind != FigureKind.Adopted ? c.Of.IsImplemented == true ? "已落实" : c.Of.IsImplemented == null ? "未登记" : "尚未落实"
                : c.Of.Adoption == null ? "未填"
                : c.Of.Adoption == Replies.Adoption.Adopted ? "采纳"
                : c.Of.Adoption == Replies.Adoption.PartlyAdopted ? "部分采纳"
                : "未采纳")));

    private static IQueryable<FigureLine> Commitments(IQueryable<Counted<Commitment>> rows) =>
        InOrder(rows).Select(c => new FigureLine(
        c.Of.Id, c.Case.Id, c.Case.CaseNumber, c.Case.Kind, c.Case.Title, c.Case.Role, c.Case.LeadSectionName, c.Case.HandlerName,
        c.Case.Status, c.Case.DueOn, c.Case.AnsweredOn,
        c.Of.Text + "："
            + (c.Of.Status == CommitmentStatus.Fulfilled ? "已落实"
                : c.Of.Status == CommitmentStatus.Impossible ? "不能落实"
                : "未落实")));
}
