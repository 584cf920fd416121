using ProposalDesk.Core.Proposals;

namespace ProposalDesk.Web.Features.Reports;

/// <summary>Which gaps the clerk mends without help; the others open the case, where its holder finds the step.</summary>
public static class ReportSteps
{
    public static bool IsClerks(ProposalStep step) =>
        step is ProposalStep.CorrectRegistration or ProposalStep.Assign or ProposalStep.EnterPaperSheet;
}
