namespace ProposalDesk.Typesetting;

/// <summary>Which faces documents are set in.</summary>
public enum FontSet
{
    /// <summary>The open faces that come with the product: layout is the same on every machine.</summary>
    Open,

    /// <summary>方正小标宋, 仿宋, 楷体, 黑体 and 宋体 as installed on this machine, where they are; open faces else.</summary>
    System,
}
