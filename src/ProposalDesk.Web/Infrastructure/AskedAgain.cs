namespace ProposalDesk.Web.Infrastructure;

/// <param name="Address">Where the form goes once the person is proved.</param>
/// <param name="Wrong">Why the last proof was none.</param>
/// <param name="TakesPassword">False where people sign in elsewhere only.</param>
public sealed record AskedAgain(string Address, CarriedForm Form, string? Wrong, bool TakesPassword);
