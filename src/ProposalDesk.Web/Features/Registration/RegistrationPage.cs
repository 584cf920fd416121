using ProposalDesk.Core.Organisation;
using ProposalDesk.Web.Features.Intake;

namespace ProposalDesk.Web.Features.Registration;

/// <summary>The case a correction is about, and what may be chosen.</summary>
public sealed record RegistrationPage(long ProposalId, string NumberInWords, string Title, ProposalKind Kind, CaseFields Fields);
