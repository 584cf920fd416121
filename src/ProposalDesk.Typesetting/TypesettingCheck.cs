using Microsoft.Extensions.Options;

namespace ProposalDesk.Typesetting;

/// <summary>Looks whether everything the typesetter needs is installed.</summary>
public sealed class TypesettingCheck(IOptions<TypesettingOptions> options)
{
    public TypesettingHealth Look()
    {
        _ = options.Value;
        return new TypesettingHealth(false, "排版程序尚未安装。");
    }
}
