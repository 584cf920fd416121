using ProposalDesk.Core.SignIn;

namespace ProposalDesk.Web.Infrastructure;

/// <param name="Address">Where the form goes once the person is proved.</param>
/// <param name="Wrong">Why the last proof was none.</param>
/// <param name="Here">What can be shown here instead of going to the identity service.</param>
public sealed record AskedAgain(string Address, CarriedForm Form, string? Wrong, ProveYourself.Ways Here);
