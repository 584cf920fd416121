using ProposalDesk.Core.Commitments;
using ProposalDesk.Core.Feedback;
using ProposalDesk.Core.Proposals;

namespace ProposalDesk.Core.Figures;

/// <summary>The rows behind a figure, as lines of its list.</summary>
internal static class FigureList
{
    public static IQueryable<FigureLine> Of(FigureSource source, FigureKind kind, FigurePart part, DateOnly today) => kind switch
    {
        <= FigureKind.FaceToFace => Cases(source.Cases.Where(FigureDefinitions.OfCases(today).First(r => r.Kind == kind).Of(part))),
        <= FigureKind.SatisfiedFirstRound => Sheets(source.Sheets.Where(FigureDefinitions.OfSheets.First(r => r.Kind == kind).Of(part))),
        <= FigureKind.Implemented => Items(source.Items.Where(FigureDefinitions.OfItems.First(r => r.Kind == kind).Of(part)), kind),
        _ => Commitments(source.Commitments.Where(FigureDefinitions.OfCommitments(today).First(r => r.Kind == kind).Of(part))),
    };

    private static IQueryable<FigureLine> Cases(IQueryable<Counted<Proposal>> rows) =>
        rows.OrderBy(c => c.Case.Id).Select(c => new FigureLine(
        c.Case.Id, c.Case.Id, c.Case.CaseNumber, c.Case.Kind, c.Case.Title, c.Case.Role, c.Case.LeadSectionName, c.Case.HandlerName,
        c.Case.Status, c.Case.DueOn, c.Case.AnsweredOn, null));

    private static IQueryable<FigureLine> Sheets(IQueryable<Counted<FeedbackSheet>> rows) =>
        rows.OrderBy(c => c.Case.Id).ThenBy(c => c.Of.Id).Select(c => new FigureLine(
        c.Of.Id, c.Case.Id, c.Case.CaseNumber, c.Case.Kind, c.Case.Title, c.Case.Role, c.Case.LeadSectionName, c.Case.HandlerName,
        c.Case.Status, c.Case.DueOn, c.Case.AnsweredOn,
        $"第{c.Of.RoundNumber}轮，{c.Of.ProposerName}："
            + (c.Of.Rating == null ? "未收回"
                : c.Of.Rating == FeedbackRating.Satisfied ? "满意"
                : c.Of.Rating == FeedbackRating.BasicallySatisfied ? "基本满意"
                : "不满意")));

    private static IQueryable<FigureLine> Items(IQueryable<Counted<SuggestionItem>> rows, FigureKind kind) =>
        rows.OrderBy(c => c.Case.Id).ThenBy(c => c.Of.Order).Select(c => new FigureLine(
        c.Of.Id, c.Case.Id, c.Case.CaseNumber, c.Case.Kind, c.Case.Title, c.Case.Role, c.Case.LeadSectionName, c.Case.HandlerName,
        c.Case.Status, c.Case.DueOn, c.Case.AnsweredOn,
        $"第{c.Of.PrintedNumber}条 {c.Of.Heading}："
            + (kind != FigureKind.Adopted ? c.Of.IsImplemented == true ? "已落实" : c.Of.IsImplemented == null ? "未登记" : "尚未落实"
                : c.Of.Adoption == null ? "未填"
                : c.Of.Adoption == Replies.Adoption.Adopted ? "采纳"
                : c.Of.Adoption == Replies.Adoption.PartlyAdopted ? "部分采纳"
                : "未采纳")));

    private static IQueryable<FigureLine> Commitments(IQueryable<Counted<Commitment>> rows) =>
        rows.OrderBy(c => c.Case.Id).ThenBy(c => c.Of.Id).Select(c => new FigureLine(
        c.Of.Id, c.Case.Id, c.Case.CaseNumber, c.Case.Kind, c.Case.Title, c.Case.Role, c.Case.LeadSectionName, c.Case.HandlerName,
        c.Case.Status, c.Case.DueOn, c.Case.AnsweredOn,
        c.Of.Text + "："
            + (c.Of.Status == CommitmentStatus.Fulfilled ? "已落实"
                : c.Of.Status == CommitmentStatus.Impossible ? "不能落实"
                : "未落实")));
}
