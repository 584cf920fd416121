using ProposalDesk.Core.Accounts;
using ProposalDesk.Core.Organisation;

namespace ProposalDesk.Core.Reviews;

/// <summary>One step of a chain before it starts: who holds it.</summary>
/// <param name="HolderText">As shown, e.g. 数据资源科负责人.</param>
public sealed record ReviewStepPlan(
    ReviewStepKind Kind, DeskRole HolderRole, string HolderText, long? SectionId = null, long? UserId = null);
