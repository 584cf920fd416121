namespace ProposalDesk.Typesetting;

/// <summary>The version of the templates, recorded with each signed document; raised whenever a template changes what is printed.</summary>
public static class TemplateVersion
{
    public const string Current = "2021.3";
}
