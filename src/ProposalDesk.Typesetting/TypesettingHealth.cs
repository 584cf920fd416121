namespace ProposalDesk.Typesetting;

/// <summary>Whether documents can be made here, and if not a Chinese sentence saying what is missing and how to install it.</summary>
public sealed record TypesettingHealth(bool IsReady, string Message);
