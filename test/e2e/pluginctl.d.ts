declare module '@headlamp-k8s/pluginctl' {
  /** Headlamp's plugin manager, which its desktop app and its command line use. */
  export const PluginManager: {
    /**
     * @param url of the plugin at Artifact Hub
     * @param folder that contains the plugins
     * @param headlampVersion that the plugin must support
     */
    install(url: string, folder: string, headlampVersion: string): Promise<void>;
    list(folder: string): { pluginName: string; pluginTitle: string; pluginVersion: string }[];
  };
}
